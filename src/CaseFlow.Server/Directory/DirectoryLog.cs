using System.Text.Json;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;

namespace CaseFlow.Server.Directory;

/// <summary>How a district's directory stands in the log: one stream, so that one expected version guards all of it.</summary>
internal static class DirectoryLog
{
    public const string Stream = "directory";

    public static NewEvent Write(DirectoryEvent happened) => new(
        Guid.CreateVersion7(), DirectoryEventNames.NameOf(happened),
        JsonSerializer.SerializeToUtf8Bytes(happened, DirectoryEventNames.JsonOf(happened)));

    /// <exception cref="InvalidOperationException">The stream holds an event that is none of a directory.</exception>
    public static DirectoryEvent Read(RecordedEvent recorded)
    {
        var json = DirectoryEventNames.JsonOf(recorded.Type) ?? throw new InvalidOperationException(
            $"Position {recorded.Position} of the log holds {recorded.Type}, which is no event of a directory.");
        return (DirectoryEvent)JsonSerializer.Deserialize(recorded.Data.Span, json)!;
    }
}
