using CaseFlow.Server.Tests.Fuzzing;
using Microsoft.IdentityModel.Tokens;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>Makes one token that must let nobody in, of good ones and of the provider's keys.</summary>
internal sealed class OddTokens(Minted mint, string[] good, Random random)
{
    private const int Longest = 24_000;

    private static readonly string[] Heads =
    [
        """{"alg":"none"}""", """{"alg":"NONE","typ":"JWT"}""", """{"alg":"HS256","typ":"JWT"}""", """{"alg":"RS256","kid":"../../../etc/passwd"}""", """{"alg":"RS256","jku":"http://127.0.0.1:1/keys"}""",
        """{"alg":"RS256","jwk":{"kty":"RSA","n":"AQAB","e":"AQAB"}}""", """{"alg":"RS256","x5u":"http://127.0.0.1:1/"}""", """{"alg":"RS256","crit":["exp"]}""", """{"alg":["RS256"]}""", """{"alg":"dir","enc":"A256GCM"}""", "[]", "null", "{", "",
    ];

    private static readonly string[] Payloads =
        ["""{"sub":"administrator"}""", """{"sub":["victim"],"exp":99999999999}""", """{"sub":"victim","exp":"soon"}""", """{"sub":"victim","exp":-1}""", """{"sub":"victim","exp":1e400}""", """{"sub":null}""", "[]", "null", "{", "", "\u0000"];

    public string Next() => random.Next(9) switch
    {
        0 => Flipped(One(good)),
        1 => One(good)[..random.Next(One(good).Length - 20)],
        2 => Mixed(),
        3 => One(good) + "." + One(good),
        4 => One(good) + new string('A', random.Next(4, Longest)),
        5 => $"{Base64UrlEncoder.Encode(One(Heads))}.{Base64UrlEncoder.Encode(One(Payloads))}.{One(good).Split('.')[2]}",
        6 => $"{Base64UrlEncoder.Encode(One(Heads))}.{One(good).Split('.')[1]}.{(random.Next(2) == 0 ? "" : One(good).Split('.')[2])}",
        7 => Minted(),
        _ => Noise(),
    };

    /// <summary>Well signed, or nearly, and no good.</summary>
    private string Minted() => random.Next(6) switch
    {
        0 => mint.Of("victim", from: -60, until: -random.Next(2, 50)),
        1 => mint.Of("victim", from: random.Next(2, 60), until: 90),
        2 => mint.Of("victim", audience: "urn:another:" + random.Next()),
        3 => mint.Of("victim", issuedBy: "https://id.example.org/" + random.Next()),
        4 => mint.WithPublicKeyAsSecret("victim"),
        _ => mint.Unsigned("victim"),
    };

    /// <summary>One of its characters another; not the last ones of a part, which may carry no information.</summary>
    private string Flipped(string token)
    {
        var parts = token.Split('.');
        var part = random.Next(3);
        var at = random.Next(parts[part].Length - 4);
        parts[part] = parts[part][..at] + (parts[part][at] == 'b' ? 'c' : 'b') + parts[part][(at + 1)..];
        return string.Join('.', parts);
    }

    /// <summary>The head and claims of one with the signature of another, or parts in another order.</summary>
    private string Mixed()
    {
        var (one, other) = (good[0].Split('.'), good[1].Split('.'));
        return random.Next(3) switch
        {
            0 => $"{one[0]}.{one[1]}.{other[2]}",
            1 => $"{one[1]}.{one[0]}.{one[2]}",
            _ => $"{one[0]}.{other[1]}.{one[2]}",
        };
    }

    private string Noise() => string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => "abcXYZ019-_.=+/ \t;,\"管"[random.Next(21)]));

    private T One<T>(T[] of) => of[random.Next(of.Length)];
}
