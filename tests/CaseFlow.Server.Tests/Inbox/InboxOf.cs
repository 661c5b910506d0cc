using System.Text.Json;

namespace CaseFlow.Server.Tests.Inbox;

/// <summary>What somebody's inbox shows, in a few words.</summary>
internal static class InboxOf
{
    public static async Task<JsonElement> Read(Person person, string query = "") => (await person.Get("/api/inbox" + query)).Went().Json;

    /// <summary>The tasks of one case as "o1 acknowledge".</summary>
    public static async Task<string[]> Tasks(Person person, string id) =>
        [.. Lines(await Read(person, $"?case={id}")).Select(line => $"{TaskId(line)} {Kind(line)}")];

    public static IEnumerable<JsonElement> Lines(JsonElement inbox) => inbox.GetProperty("tasks").EnumerateArray();

    public static string CaseId(JsonElement line) => line.GetProperty("case").GetProperty("id").GetString()!;

    public static string TaskId(JsonElement line) => line.GetProperty("task").GetProperty("id").GetString()!;

    public static string Kind(JsonElement line) => line.GetProperty("task").GetProperty("kind").GetString()!;

    public static bool IsUnread(JsonElement line) => line.GetProperty("unread").GetBoolean();

    public static long Version(JsonElement line) => line.GetProperty("version").GetInt64();

    /// <summary>The count of a kind: in all, unread, late.</summary>
    public static (int Tasks, int Unread, int Late) Count(JsonElement inbox, string kind) =>
        inbox.GetProperty("counts").EnumerateArray().FirstOrDefault(one => one.GetProperty("kind").GetString() == kind) is { ValueKind: JsonValueKind.Object } count
            ? (count.GetProperty("tasks").GetInt32(), count.GetProperty("unread").GetInt32(), count.GetProperty("late").GetInt32())
            : default;
}
