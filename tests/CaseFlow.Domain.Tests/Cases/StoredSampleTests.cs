using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain.Cases;
using NodaTime;
using File = System.IO.File;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Every event of a case as it was once stored; each must load for ever and be written the same way today.</summary>
public sealed class StoredSampleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "Samples");

    public static TheoryData<string> Names => [.. CaseEventNames.ByName.Keys.Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stored_event_still_loads_and_is_written_the_same(string name)
    {
        var stored = File.ReadAllBytes(Path.Combine(Folder, name + ".json"));
        var happened = CaseEventJson.Read(name, stored);
        Assert.Equal(name, CaseEventNames.ByType[happened.GetType()]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(CaseEventJson.Write(happened))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_shows_every_field_of_its_event(string name)
    {
        var fields = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")))!.AsObject().Select(field => field.Key);
        var known = CaseEventJson.Default.GetTypeInfo(CaseEventNames.ByName[name])!.Properties.Select(property => property.Name);
        Assert.Equal(known.Order(), fields.Order());
    }

    [Fact]
    public void Every_event_has_a_name_and_every_sample_an_event()
    {
        var types = typeof(CaseEvent).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CaseEvent)));
        Assert.Equal(types.ToHashSet(), [.. CaseEventNames.ByType.Keys]);
        var samples = System.IO.Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file));
        Assert.Equal(CaseEventNames.ByName.Keys.ToHashSet(), [.. samples]);
    }

    [Fact]
    public void An_event_from_before_an_optional_field_was_known_still_loads() =>
        Assert.Equal(new CaseReported(Channel.Sensor, "水位", new Place(null, null, "t1"), null, null, null),
            CaseEventJson.Read("case_reported", """{"channel":"sensor","description":"水位","place":{"area":"t1"}}"""u8));

    [Fact]
    public void Events_from_before_attachments_were_known_still_load_and_are_written_without_them()
    {
        Assert.Equal(new ProgressReported("o1", "围挡"), CaseEventJson.Read("progress_reported", """{"order":"o1","note":"围挡"}"""u8));
        Assert.Equal(new OrderCompleted("o1", "换好"), CaseEventJson.Read("order_completed", """{"order":"o1","result":"换好"}"""u8));
        Assert.Equal(2, JsonNode.Parse(CaseEventJson.Write(new ProgressReported("o1", "围挡")))!.AsObject().Count);
    }

    [Theory]
    [InlineData("""{"item":"01-001","category":"01","class":2,"place":{"area":"t1"}}""")]
    [InlineData("""{"item":"01-001","category":"01","class":"important, urgent","place":{"area":"t1"}}""")]
    [InlineData("""{"item":"01-001","category":"01","class":"Urgent","place":{"area":"t1"}}""")]
    [InlineData("""{"item":"01-001","category":"01","class":"grave","place":{"area":"t1"}}""")]
    public void A_class_is_one_name_and_never_a_number(string json) =>
        Assert.Throws<JsonException>(() => CaseEventJson.Read("case_filed", Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("""{"until":"2026-03-02 09:00"}""")]
    [InlineData("""{"until":1772413200}""")]
    public void A_moment_names_its_offset_from_UTC(string json) =>
        Assert.Throws<JsonException>(() => CaseEventJson.Read("case_pooled", Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_moment_keeps_its_microseconds()
    {
        var pooled = new CasePooled(Instant.FromUtc(2026, 3, 2, 1, 0) + Duration.FromTicks(10));
        Assert.Equal("""{"until":"2026-03-02T01:00:00.000001Z"}""", Encoding.UTF8.GetString(CaseEventJson.Write(pooled)));
        Assert.Equal(pooled, CaseEventJson.Read("case_pooled", CaseEventJson.Write(pooled)));
    }

    [Fact]
    public void A_name_that_no_event_has_is_a_mistake() =>
        Assert.Throws<JsonException>(() => CaseEventJson.Read("case_forgotten", "{}"u8));
}
