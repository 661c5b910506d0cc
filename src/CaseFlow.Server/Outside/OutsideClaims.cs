using System.Security.Claims;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Outside;

/// <summary>Reads from the provider's claims who somebody is here; what they do not say plainly opens nothing.</summary>
internal sealed class OutsideClaims(Provider provider, DistrictOf districts)
{
    private const int Longest = 100, LongestSubject = 255;

    /// <summary>Who it is; else why nobody.</summary>
    public (OutsidePerson? Person, OutsideRefusal? No) Read(ClaimsPrincipal who)
    {
        if (Text(who, "iss", LongestSubject) is not { } issuer || Text(who, "sub", LongestSubject) is not { } subject || Login(who) is not { } login)
            return (null, OutsideRefusal.Nameless);
        var (account, no) = AccountOf(login, Text(who, provider.Claims.Name, Longest) ?? login, who);
        return account is null ? (null, no) : (new OutsidePerson(issuer, subject, account), null);
    }

    private (Account?, OutsideRefusal?) AccountOf(string login, string name, ClaimsPrincipal who)
    {
        var held = who.FindAll(provider.Claims.Groups).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        GroupRights[] groups = [.. provider.Groups.Where(group => held.Contains(group.Name))];
        var roles = groups.Aggregate(Role.None, (all, group) => all | group.Roles);
        if (roles == Role.None) return (null, OutsideRefusal.Unmapped);
        if (roles == Role.City) return (Account.OfCity(login, name, Account.NoPassword), null);
        if (roles.HasFlag(Role.City) || Several(groups, group => group.Unit) || Several(groups, group => group.District)) return (null, OutsideRefusal.Ambiguous);
        var code = One(groups, group => group.District) ?? Text(who, provider.Claims.District, Longest) ?? provider.District;
        if (code is null || districts(code) is not { HasCentre: true } district) return (null, OutsideRefusal.NoPlace);
        return district.Unit(One(groups, group => group.Unit) ?? Text(who, provider.Claims.Unit, Longest) ?? district.Centre.Code) is { Closed: false } unit
            ? (new Account(district.Code, login, name, unit.Code, roles, Account.NoPassword, Account.NewStamp()), null)
            : (null, OutsideRefusal.NoPlace);
    }

    private static bool Several(GroupRights[] groups, Func<GroupRights, string?> of) => groups.Select(of).OfType<string>().Distinct().Count() > 1;

    private static string? One(GroupRights[] groups, Func<GroupRights, string?> of) => groups.Select(of).OfType<string>().FirstOrDefault();

    /// <summary>In lower case, as it is typed elsewhere; null for what is no login: a colon is for machines.</summary>
    private string? Login(ClaimsPrincipal who) =>
        Text(who, provider.Claims.Login, Longest)?.ToLowerInvariant() is { } login && !login.Any(letter => letter == ':' || char.IsWhiteSpace(letter)) ? login : null;

    private static string? Text(ClaimsPrincipal who, string claim, int longest) =>
        who.FindFirst(claim)?.Value.Trim() is { Length: > 0 } text && text.Length <= longest && !text.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter)) ? text : null;
}
