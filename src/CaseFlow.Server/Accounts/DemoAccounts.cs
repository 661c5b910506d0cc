using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Accounts;

/// <summary>Accounts to look around with, named by role, all with one password that is no secret. Development only.</summary>
public static class DemoAccounts
{
    public const string Password = "caseflow-demo";

    /// <summary>In so many townships also the communities, grid members and reporters have accounts.</summary>
    private const int TownshipsInDetail = 3;

    private static readonly (Role Role, string Login, string Name)[] AtTheCentre =
    [
        (Role.Dispatcher, "dispatcher", "调度员"), (Role.Leader, "leader", "区领导"), (Role.Auditor, "auditor", "审计员"),
        (Role.Appraiser, "appraiser", "考评员"), (Role.Administrator, "administrator", "管理员"), (Role.Reporter, "reporter", "上报人"),
    ];

    /// <summary>Sees across all districts.</summary>
    public static readonly Account City = Account.OfCity("city", "市中心", "") with { Demo = true };

    /// <summary>Opens those that a district lacks; asks nothing of a database that has them all.</summary>
    /// <param name="suffix">Put behind every login, so that two districts can have the same roles; empty for the first.</param>
    internal static Task Open(AccountBook book, Passwords passwords, District district, string suffix, CancellationToken cancel) =>
        Open(book, passwords, Of(district, suffix), cancel);

    /// <summary>Opens those that are lacking.</summary>
    internal static async Task Open(AccountBook book, Passwords passwords, IEnumerable<Account> all, CancellationToken cancel)
    {
        var there = (await book.Demo(cancel)).Select(account => account.Login).ToHashSet(StringComparer.Ordinal);
        var missing = all.Where(account => !there.Contains(account.Login)).ToArray();
        if (missing.Length == 0) return;
        var hash = passwords.Hash(Password);
        await book.Open([.. missing.Select(account => account with { PasswordHash = hash, Stamp = Account.NewStamp() })], cancel);
    }

    /// <summary>The accounts of a district: the centre's roles, every township and department, and some townships down to the grid.</summary>
    public static IEnumerable<Account> Of(District district, string suffix)
    {
        foreach (var (role, login, name) in AtTheCentre) yield return For(district.Centre, role, login, name);
        foreach (var unit in Open(UnitKind.Department)) yield return For(unit, Role.Department, "dept-" + Short(unit), unit.Name);
        var townships = Open(UnitKind.Township).ToArray();
        foreach (var unit in townships) yield return For(unit, Role.Township, "township-" + Short(unit), unit.Name);
        foreach (var township in townships.Take(TownshipsInDetail))
            foreach (var account in Below(township)) yield return account;

        IEnumerable<Unit> Open(UnitKind kind) =>
            district.Units.Where(unit => unit.Kind == kind && !unit.Closed).OrderBy(unit => unit.Code, StringComparer.Ordinal);

        IEnumerable<Account> Below(Unit township)
        {
            foreach (var community in Open(UnitKind.Community).Where(unit => unit.Parent == township.Code))
            {
                yield return For(community, Role.Community, "community-" + Short(community), community.Name);
                foreach (var grid in Open(UnitKind.Grid).Where(unit => unit.Parent == community.Code))
                    yield return For(grid, Role.GridMember, "grid-" + Short(grid), grid.Name);
            }
            yield return For(township, Role.Reporter, "reporter-" + Short(township), township.Name + "上报人");
        }

        Account For(Unit unit, Role role, string login, string name) =>
            new(district.Code, (login + suffix).ToLowerInvariant(), name, unit.Code, role, "", "", Demo: true);

        string Short(Unit unit) => unit.Code.StartsWith(district.Code + "-", StringComparison.Ordinal) ? unit.Code[(district.Code.Length + 1)..] : unit.Code;
    }
}
