using System.Text;
using System.Text.Json;
using CaseFlow.EventStore.Integrity;
using CaseFlow.Testing;
using FsCheck;
using FsCheck.Fluent;
using Npgsql;

namespace CaseFlow.EventStore.Tests;

/// <summary>RFC 8785. The vectors are those of the RFC itself: 3.2.2 and 3.2.3, appendix B.</summary>
public class Canonical_json(TestDatabase db) : IClassFixture<TestDatabase>
{
    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void The_sample_of_the_rfc_is_written_as_the_rfc_writes_it() => Assert.Equal(
        """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""",
        Canonical("""
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """));

    [Fact]
    public void Properties_are_sorted_by_utf_16_code_units()
    {
        var canonical = Canonical("""
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """);
        string[] order = ["Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew"];
        Assert.Equal(order, order.OrderBy(v => canonical.IndexOf(v, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_written_as_ecmascript_does(ulong bits, string text)
    {
        var value = BitConverter.UInt64BitsToDouble(bits);
        Assert.Equal(text, Canonical(value.ToString("E20", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(0x7fffffffffffffff)]
    [InlineData(0x7ff0000000000000)]
    public void What_is_not_a_number_is_refused(ulong bits) =>
        Assert.Throws<FormatException>(() => CanonicalNumber.Write(BitConverter.UInt64BitsToDouble(bits), new byte[CanonicalNumber.MaxLength]));

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("\"a\\u0000\"")]
    [InlineData("{\"a\":1,\"b\":2,\"\\u0061\":3}")]
    [InlineData("1e400")]
    [InlineData("[1,]")]
    [InlineData("1 2")]
    [InlineData("")]
    public void What_has_no_canonical_form_is_refused(string json) => Assert.Throws<FormatException>(() => Canonical(json));

    [Fact]
    public void A_number_reads_back_as_the_same_number() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000),
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), d => double.Parse(Canonical(d.Get.ToString("R", System.Globalization.CultureInfo.InvariantCulture)), System.Globalization.CultureInfo.InvariantCulture) == d.Get));

    [Fact]
    public void The_canonical_form_is_its_own() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Jsons.ToArbitrary(), json => Canonical(Canonical(json)) == Canonical(json)));

    [Fact]
    public void The_database_may_write_the_json_its_own_way() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Jsons.ToArbitrary(), json => Canonical(ThroughJsonb(json)) == Canonical(json)));

    private string ThroughJsonb(string json)
    {
        using var command = db.DataSource.CreateCommand("select $1::jsonb::text");
        command.Parameters.Add(new NpgsqlParameter { Value = json });
        return (string)command.ExecuteScalar()!;
    }

    private static Gen<string> Texts => ArbMap.Default.GeneratorFor<string>()
        .Select(t => new string([.. (t ?? "").Where(c => c != 0 && !char.IsSurrogate(c))]))
        .SelectMany(t => Gen.Elements("", "\ud83d\ude00", "\"", "\\", "\n", "\ue000", "é").Select(extra => t + extra));

    private static Gen<string> Numbers => Gen.OneOf(
        ArbMap.Default.GeneratorFor<long>().Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(d => JsonSerializer.Serialize(d.Get)),
        Gen.Elements("1.0", "1e2", "-0", "0.10", "12345678901234567890", "1E-7"));

    private static Gen<string> Jsons => Gen.Sized(Json);

    private static Gen<string> Json(int size)
    {
        var leaf = Gen.OneOf(Texts.Select(t => JsonSerializer.Serialize(t)), Numbers, Gen.Elements("null", "true", "false"));
        if (size < 2) return leaf;
        var inner = Json(size / 4);
        return Gen.OneOf(leaf, inner.ArrayOf().Select(items => $"[{string.Join(" , ", items.Take(5))}]"),
            Texts.Zip(inner).ArrayOf().Select(pairs => $"{{ {string.Join(", ", pairs.Take(6).DistinctBy(p => p.Item1).Select(p => $"{JsonSerializer.Serialize(p.Item1)} : {p.Item2}"))} }}"));
    }
}
