using System.Text.Json.Nodes;
using CaseFlow.Domain.Deputies;

namespace CaseFlow.Domain.Tests.Deputies;

/// <summary>Every event of a deputyship as it was once stored; each must load for ever and be written the same way today.</summary>
public sealed class StoredSampleTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Deputies", "Samples");

    public static TheoryData<string> Names => [.. DeputyEventNames.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stored_event_still_loads_and_is_written_the_same(string name)
    {
        var stored = File.ReadAllBytes(Path.Combine(Samples, name + ".json"));
        var happened = DeputyEventNames.Read(name, stored)!;
        Assert.Equal(name, DeputyEventNames.NameOf(happened));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(DeputyEventNames.Write(happened))));
    }

    [Fact]
    public void Every_event_has_a_name_and_every_sample_an_event()
    {
        Assert.Equal(typeof(DeputyEvent).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(DeputyEvent))), DeputyEventNames.All.Count());
        Assert.Equal(DeputyEventNames.All.ToHashSet(), [.. System.IO.Directory.GetFiles(Samples, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))]);
    }
}
