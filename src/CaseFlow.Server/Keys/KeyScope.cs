using System.Collections.Frozen;
using System.Text.Json.Serialization;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Keys;

/// <summary>What a machine's key is for. A key may do what its scopes name and nothing else, whatever its roles would allow a person.</summary>
[JsonConverter(typeof(WrittenName<KeyScope>))]
public enum KeyScope
{
    /// <summary>Reports cases, uploads what shows them, and reads back what it has reported.</summary>
    Intake,

    /// <summary>Reads cases as somebody of its unit does; never a reporter's particulars.</summary>
    Export,
}

/// <summary>What each scope opens.</summary>
internal static class KeyScopes
{
    private static readonly FrozenDictionary<KeyScope, FrozenSet<string>> Policies = new Dictionary<KeyScope, FrozenSet<string>>
    {
        [KeyScope.Intake] = FrozenSet.ToFrozenSet([May.Report, May.Upload, May.ReadCases, May.ReadDirectory]),
        [KeyScope.Export] = FrozenSet.ToFrozenSet([May.ReadCases, May.ReadDirectory]),
    }.ToFrozenDictionary();

    public static bool Allow(IEnumerable<KeyScope> scopes, string policy) => scopes.Any(scope => Policies[scope].Contains(policy));

    /// <summary>The roles whose eyes a key has: a reporter sees the own reports, an auditor the district, and the others what concerns their unit.</summary>
    /// <param name="unit">The unit that it is bound to; null for the whole district.</param>
    public static Role RolesOf(IReadOnlyCollection<KeyScope> scopes, Unit? unit) =>
        (scopes.Contains(KeyScope.Intake) ? Role.Reporter : Role.None) | (scopes.Contains(KeyScope.Export) ? Reader(unit?.Kind) : Role.None);

    private static Role Reader(UnitKind? of) => of switch
    {
        UnitKind.Township => Role.Township,
        UnitKind.Community => Role.Community,
        UnitKind.Grid => Role.GridMember,
        UnitKind.Department => Role.Department,
        _ => Role.Auditor,
    };
}
