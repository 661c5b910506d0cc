using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Matrix;

/// <summary>A role held at a place, or a key bound to one.</summary>
/// <param name="Role">The role's word, or the key's scope.</param>
/// <param name="Place">How its unit stands to the unit that everything here is about.</param>
internal sealed record Seat(string Role, string Place, Person Person);

/// <summary>Every role and every scope of a key at the unit concerned, another one, the one above, one below, and in another district.</summary>
internal static class Seats
{
    /// <summary>In the order of the table's letters. What is about townships is about West, what is about departments about Housing.</summary>
    public static readonly string[] Places = ["own", "other", "parent", "child", "district"];

    private const string Password = "matrix-of-seats-1";

    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(role => role is not (Role.None or Role.System))];

    private static readonly string[] Scopes = ["intake", "export"];

    /// <summary>People first, then machines; each signed in.</summary>
    public static async Task<Seat[]> Furnish(Served at)
    {
        var hash = new Passwords().Hash(Password);
        await at.Here.Services.GetRequiredService<AccountBook>().Open([.. from role in Roles from place in Places select Account(role, place, hash)]);
        var people = await Task.WhenAll(from role in Roles from place in Places select Person(at, role, place));
        var machines = new List<Seat>();
        foreach (var scope in Scopes)
            foreach (var place in Places) machines.Add(await Machine(at, scope, place));
        return [.. people, .. machines];
    }

    /// <summary>The city's people sit in no district: theirs is the same seat five times.</summary>
    private static Account Account(Role role, string place, string hash) => role == Role.City ? CaseFlow.Server.Accounts.Account.OfCity(Login(role, place), Login(role, place), hash) : new(
        TenantOf(place), Login(role, place), Login(role, place), UnitOf(role, place), role, hash, CaseFlow.Server.Accounts.Account.NewStamp());

    private static async Task<Seat> Person(Served at, Role role, string place) => new(RoleWords.Of(role)[0], place, await at.As(Login(role, place), Password));

    private static async Task<Seat> Machine(Served at, string scope, string place)
    {
        var administrator = await at.As(place == "district" ? "administrator@" + Town.Other : "administrator");
        var unit = place == "parent" ? null : UnitOf(Role.Township, place);
        var made = await administrator.Post("/api/keys", new { name = $"{TenantOf(place)} {scope} {place}", scopes = new[] { scope }, days = 1, unit });
        return new("key " + scope, place, at.Nobody.Machine(made.Went().Text("key")));
    }

    private static string Login(Role role, string place) => $"seat-{role.ToString().ToLowerInvariant()}-{place}";

    private static string TenantOf(string place) => place == "district" ? Town.Other : Town.Code;

    private static string UnitOf(Role role, string place) => (place, role) switch
    {
        ("own", Role.Department) => "housing",
        ("other", Role.Department) => "police",
        ("own", _) => Town.West,
        ("other", _) => Town.East,
        ("parent", _) => Town.Code,
        ("child", _) => Town.West + "-001",
        _ => Town.Other + "-001",
    };
}
