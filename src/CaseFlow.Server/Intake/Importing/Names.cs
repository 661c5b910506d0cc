using CaseFlow.Domain;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Intake;

/// <summary>Finds what a row names in the district's directory: by its code, or by the code made from its name.</summary>
internal sealed class Names(FileMapping mapping)
{
    private readonly string ground = mapping.District.Code + "-";

    /// <summary>A code that an area would be opened under; the district's own code stays the centre.</summary>
    public string AreaCode(string name) => IsCentre(name) ? mapping.District.Code : Codes.Of(name, ground);

    public bool IsCentre(string name) => name == mapping.District.Code;

    public Unit? Area(District district, string name) =>
        Open(district.Unit(name) ?? district.Unit(AreaCode(name))) is { Kind: not UnitKind.Department } unit ? unit : null;

    public static Unit? Taker(District district, string name) =>
        Open(district.Unit(name) ?? district.Unit(Codes.Of(name))) is { Kind: UnitKind.Township or UnitKind.Community or UnitKind.Department } unit ? unit : null;

    public static Item? Item(District district, string name) =>
        (district.Item(name) ?? district.Item(Codes.Of(name))) is { Retired: false } item ? item : null;

    private static Unit? Open(Unit? unit) => unit is { Closed: false } ? unit : null;
}
