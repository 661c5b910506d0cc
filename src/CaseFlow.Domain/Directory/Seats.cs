namespace CaseFlow.Domain.Directory;

/// <summary>Which roles may sit at which unit: whoever sees the whole district sits at its centre, and whoever holds orders at a unit of that kind.</summary>
public static class Seats
{
    /// <summary>The roles that somebody may hold at a unit of that kind. The city's sits in no district.</summary>
    public static Role At(UnitKind kind) => Role.Reporter | kind switch
    {
        UnitKind.Centre => Role.Dispatcher | Role.Leader | Role.Auditor | Role.Appraiser | Role.Administrator,
        UnitKind.Township => Role.Township | Role.GridMember,
        UnitKind.Community => Role.Community | Role.GridMember,
        UnitKind.Grid => Role.GridMember,
        _ => Role.Department,
    };
}
