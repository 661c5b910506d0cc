using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Tests.Directory;

/// <summary>Every directory event as it was once stored; each must load for ever and be written the same way today.</summary>
public sealed class StoredSampleTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Directory", "Samples");

    public static TheoryData<string> Names => [.. DirectoryEventNames.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stored_event_still_loads_and_is_written_the_same(string name)
    {
        var stored = File.ReadAllText(Path.Combine(Samples, name + ".json")).Trim();
        var json = DirectoryEventNames.JsonOf(name)!;
        var happened = Assert.IsAssignableFrom<DirectoryEvent>(JsonSerializer.Deserialize(stored, json));
        Assert.Equal(name, DirectoryEventNames.NameOf(happened));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonSerializer.SerializeToNode(happened, json)));
    }

    [Fact]
    public void Every_event_has_a_name_and_every_sample_an_event()
    {
        var types = typeof(DirectoryEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DirectoryEvent)));
        Assert.Equal(types.ToHashSet(), [.. DirectoryEventNames.All.Select(name => DirectoryEventNames.JsonOf(name)!.Type)]);
        Assert.Equal(
            DirectoryEventNames.All.ToHashSet(),
            [.. System.IO.Directory.GetFiles(Samples, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))]);
    }
}
