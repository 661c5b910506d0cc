namespace CaseFlow.Domain.Directory;

/// <summary>Which kind of unit stands under which.</summary>
internal static class Parents
{
    internal static UnitKind? Of(UnitKind kind) => kind switch
    {
        UnitKind.Township or UnitKind.Department => UnitKind.Centre,
        UnitKind.Community => UnitKind.Township,
        UnitKind.Grid => UnitKind.Community,
        _ => null,
    };

    internal static Rejected? Check(District now, UnitKind kind, string? parent)
    {
        if (!Enum.IsDefined(kind))
            return Rejected.Invalid("kind_unknown", "A unit is a centre, township, community or department.");
        var needed = Of(kind);
        if (needed is null) return parent is null ? null : Wrong("A centre stands under nothing: leave the parent out.");
        if (parent is null) return Wrong($"A {Word(kind)} needs the code of a {Word(needed.Value)} as its parent.");
        if (now.Unit(parent) is not { } above)
            return Rejected.Unknown("parent_unknown", $"There is no unit {Wording.Shown(parent)}; open the {Word(needed.Value)} first.");
        if (above.Kind != needed)
            return Wrong($"{above.Name} ({parent}) is a {Word(above.Kind)}; a {Word(kind)} stands under a {Word(needed.Value)}.");
        return above.Closed ? Rejected.Rule("parent_closed", $"{above.Name} ({parent}) is closed; open it again first.") : null;
    }

    private static Rejected Wrong(string sentence) => Rejected.Invalid("parent_wrong_kind", sentence);

    private static string Word(UnitKind kind) => kind switch
    {
        UnitKind.Centre => "centre",
        UnitKind.Township => "township",
        UnitKind.Community => "community",
        UnitKind.Grid => "grid",
        _ => "department",
    };
}
