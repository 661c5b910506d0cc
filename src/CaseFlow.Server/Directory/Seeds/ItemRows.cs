using CaseFlow.Domain;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>The items under one heading. An empty limit is the policy's; handling always has its own.</summary>
internal static class ItemRows
{
    private static readonly string[] Columns =
    [
        "code", "name", "name_en", "class", "lead", "supporting", "dispatch", "acknowledge", "muster", "handle", "check", "legal_basis",
    ];

    public static IEnumerable<SeededCommand> Read(SeedFile file, string category) =>
        SeedRows.Read(file, Columns).Select(row => Command(row, category)).OfType<SeededCommand>();

    private static SeededCommand? Command(SeedRow row, string category)
    {
        var (code, name, lead) = (row.Needed("code"), row.Needed("name"), row.Needed("lead"));
        var (@class, limits) = (row.Name<CaseClass>("class"), Limits(row));
        if (code is null || name is null || lead is null || @class is null || limits is null) return null;
        var supporting = row.Field("supporting").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new SeededCommand(
            new ListItem(code, category, name, @class.Value, lead, supporting, limits, row.Field("legal_basis"), row.Field("name_en")),
            row.File, row.Line);
    }

    private static Limits? Limits(SeedRow row) => row.Needed("handle") is { } text && Limit(row, "handle", text) is { } handle
        ? new Limits(handle, Own(row, "dispatch"), Own(row, "acknowledge"), Own(row, "muster"), Own(row, "check"))
        : null;

    private static Limit? Own(SeedRow row, string stage) => row.Field(stage) is { Length: > 0 } text ? Limit(row, stage, text) : null;

    private static Limit? Limit(SeedRow row, string stage, string text)
    {
        if (LimitText.Read(text) is { } limit) return limit;
        row.Wrong(stage, LimitText.Wrong(text));
        return null;
    }
}
