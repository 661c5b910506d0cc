using System.Text.Json;

namespace CaseFlow.Server.Tests.Http;

/// <summary>Reads lists page by page, to their end.</summary>
internal static class Lists
{
    public static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    /// <param name="filter">As in <c>queue=pooled&amp;</c>; ends in an ampersand when there is one.</param>
    public static async Task<List<JsonElement>> All(Person person, string filter = "", int limit = 200)
    {
        var rows = new List<JsonElement>();
        for (string? next = ""; next is not null;)
        {
            var page = (await person.Get($"/api/cases?{filter}limit={limit}{next}")).Went().Json;
            var fresh = page.GetProperty("rows").EnumerateArray().ToArray();
            Assert.True(fresh.Length <= limit);
            rows.AddRange(fresh);
            next = page.TryGetProperty("next", out var cursor) ? "&after=" + cursor.GetString() : null;
        }
        return rows;
    }
}
