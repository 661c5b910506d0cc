using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Directory;

/// <summary>A base grid covers streets and homes; a dedicated one is a mall, a school, a hospital, a park.</summary>
[JsonConverter(typeof(WrittenName<GridKind>))]
public enum GridKind
{
    Base,
    Dedicated,
}

/// <summary>
/// A piece of a community's ground with its own grid members. <paramref name="Ring"/> is the closed outline: the last
/// point repeats the first.
/// </summary>
public sealed record Grid(
    string Code, string Name, GridKind Kind, string Community, int MicroGrids, Position[] Ring, bool Retired = false)
{
    public bool Equals(Grid? other) => other is not null
        && Code == other.Code && Name == other.Name && Kind == other.Kind && Community == other.Community
        && MicroGrids == other.MicroGrids && Retired == other.Retired && Ring.SequenceEqual(other.Ring);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
