using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Directory;

/// <summary>The places in the tree: centre over townships over communities over grids, and centre over departments.</summary>
[JsonConverter(typeof(WrittenName<UnitKind>))]
public enum UnitKind
{
    Centre,
    Township,
    Community,
    Grid,
    Department,
}

/// <summary>
/// One body that can hold an order. Only the centre has no parent. A closed unit keeps its history and gets no new
/// orders. A grid is also a unit, with the grid's own code.
/// </summary>
public sealed record Unit(string Code, string Name, UnitKind Kind, string? Parent, bool Closed = false);
