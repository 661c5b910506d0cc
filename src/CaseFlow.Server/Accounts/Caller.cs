using System.Globalization;
using System.Security.Claims;
using CaseFlow.Domain;
using CaseFlow.Domain.Deputies;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Keys;

namespace CaseFlow.Server.Accounts;

/// <summary>Who is at the other end of a request or of a hub connection.</summary>
/// <param name="Tenant">The district's code: nothing of another district exists for the caller.</param>
/// <param name="Actor">The account, the unit acted for and the roles held there.</param>
/// <param name="Name">The name shown to others.</param>
/// <param name="Scopes">All that a machine may do with its key; null for people.</param>
/// <param name="FromCity">Has come by the city's address of the district, of which every case is seen.</param>
/// <param name="Owes">What is to be done before anything of this is open.</param>
public sealed record Caller(string Tenant, Actor Actor, string Name, KeyScope[]? Scopes = null, bool FromCity = false, Owed Owes = Owed.Nothing)
{
    /// <summary>Any of the policy's roles is held, nothing is owed, a machine's key is for that, and a deputy may do it too.</summary>
    public bool May(string policy) =>
        Owes is Owed.Nothing && Accounts.May.Allows(policy, Actor.Roles) && (Scopes is null || KeyScopes.Allow(Scopes, policy)) && (Actor.For is null || !Accounts.May.InPerson.Contains(policy));
}

/// <summary>The caller as a cookie carries it.</summary>
public static class CallerClaims
{
    private const string Tenant = "tenant";
    private const string Login = "sub";
    private const string Unit = "unit";
    private const string Held = "roles";
    private const string Name = "name";
    private const string Stamp = "stamp";
    private const string Scope = "scope";
    private const string Covered = "for";
    private const string CoveredStamp = "for_stamp";
    private const string Session = "session";
    private const string Owing = "owes";
    private const string Elsewhere = "outside";
    private const string Token = "token";

    /// <summary>Who calls; read from the claims once for each request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lets everyone in.</exception>
    public static Caller Caller(this HttpContext context)
    {
        if (context.Features.Get<Caller>() is { } known) return known;
        var caller = context.User.Caller();
        context.Features.Set(caller);
        return caller;
    }

    /// <inheritdoc cref="Caller(HttpContext)"/>
    public static Caller Caller(this ClaimsPrincipal who) =>
        who.FindFirstValue(Login) is { } login
            ? new Caller(who.FindFirstValue(Tenant)!, new Actor(login, who.FindFirstValue(Unit)!, who.Roles(), who.For()), who.FindFirstValue(Name)!, who.Scopes(), Owes: who.Owes())
            : throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The caller that the account becomes when it is signed in.</summary>
    internal static Caller Caller(this Account account) => new(account.Tenant, new Actor(account.Login, account.Unit, account.Roles), account.Name);

    internal static Role Roles(this ClaimsPrincipal who) =>
        who.FindFirstValue(Held) is { } roles ? (Role)int.Parse(roles, CultureInfo.InvariantCulture) : Role.None;

    /// <summary>The account as claims.</summary>
    /// <param name="session">What names its session.</param>
    /// <param name="owed">What is to be done before more is open.</param>
    internal static ClaimsPrincipal Principal(this Account account, string session, Owed owed) => new(new ClaimsIdentity(
        [
            new(Tenant, account.Tenant), new(Login, account.Login), new(Unit, account.Unit), new(Name, account.Name),
            new(Held, ((int)account.Roles).ToString(CultureInfo.InvariantCulture)), new(Stamp, account.Stamp), new(Session, session),
            .. owed is Owed.Nothing ? Array.Empty<Claim>() : [new Claim(Owing, owed.ToString())], .. account.HasPassword ? Array.Empty<Claim>() : [new Claim(Elsewhere, "")],
        ], "cookie", Login, Held));

    /// <summary>The account as claims, for one request or connection that shows a token.</summary>
    internal static ClaimsPrincipal PrincipalOfToken(this Account account) => new(new ClaimsIdentity(
        [.. account.Principal("", Owed.Nothing).Claims.Where(claim => claim.Type != Session), new(Token, "")], "token", Login, Held));

    /// <summary>A machine as claims.</summary>
    /// <param name="scopes">All it may do, within what the roles see.</param>
    internal static ClaimsPrincipal Machine(string tenant, string account, string name, string unit, Role roles, IEnumerable<KeyScope> scopes) => new(new ClaimsIdentity(
        [
            new(Tenant, tenant), new(Login, account), new(Unit, unit), new(Name, name), new(Held, ((int)roles).ToString(CultureInfo.InvariantCulture)),
            .. scopes.Select(scope => new Claim(Scope, scope.ToString())),
        ], "key", Login, Held));

    /// <summary>The same person with the unit and the roles of the account that they are a deputy of.</summary>
    internal static ClaimsPrincipal ActingFor(this ClaimsPrincipal who, Account covered) => new(new ClaimsIdentity(
        [
            .. who.Claims.Where(claim => claim.Type is not (Unit or Held)), new(Unit, covered.Unit),
            new(Held, ((int)(covered.Roles & Deputyship.HandedOn)).ToString(CultureInfo.InvariantCulture)), new(Covered, covered.Login), new(CoveredStamp, covered.Stamp),
        ], "deputy", Login, Held));

    /// <summary>The account that is acted for; null in person.</summary>
    internal static string? For(this ClaimsPrincipal who) => who.FindFirstValue(Covered);

    /// <summary>The stamp that the account acted for had; null in person.</summary>
    internal static string? StampOfCovered(this ClaimsPrincipal who) => who.FindFirstValue(CoveredStamp);

    /// <summary>The account of a machine that came with a key; null for a person and for nobody.</summary>
    internal static string? Machine(this ClaimsPrincipal who) => who.HasClaim(claim => claim.Type == Scope) ? who.FindFirstValue(Login) : null;

    /// <summary>What is to be done before all is open. A word that is none of ours, as cookies of other versions may carry, opens the least.</summary>
    internal static Owed Owes(this ClaimsPrincipal who) =>
        who.FindFirstValue(Owing) is not { } owed ? Owed.Nothing : Enum.TryParse<Owed>(owed, ignoreCase: true, out var known) ? known : Owed.Code;

    /// <summary>Whether a token was shown, and there is no session.</summary>
    internal static bool ShowsToken(this ClaimsPrincipal who) => who.HasClaim(claim => claim.Type == Token);

    /// <summary>By what is asked whether a connection may go on: its session, or for a token the account alone; null for machines and for nobody.</summary>
    internal static SessionTicket? Standing(this ClaimsPrincipal who) =>
        who.ShowsToken() ? SessionTicket.OfAccount(who.FindFirstValue(Login)!, who.FindFirstValue(Stamp)!) : who.Ticket();

    /// <summary>Whether an outside provider lets the account in, and keeps its password.</summary>
    internal static bool ComesFromOutside(this ClaimsPrincipal who) => who.HasClaim(claim => claim.Type == Elsewhere);

    /// <inheritdoc cref="Caller.May"/>
    internal static bool May(this ClaimsPrincipal who, string policy) => who.IsSomebody() && who.Caller().May(policy);

    /// <inheritdoc cref="Caller.May"/>
    internal static bool May(this HttpContext context, string policy) =>
        (context.Features.Get<Caller>() is not null || context.User.IsSomebody()) && context.Caller().May(policy);

    private static bool IsSomebody(this ClaimsPrincipal who) => who.HasClaim(claim => claim.Type == Login);

    private static KeyScope[]? Scopes(this ClaimsPrincipal who) =>
        who.Machine() is null ? null : [.. who.FindAll(Scope).Select(claim => Enum.Parse<KeyScope>(claim.Value))];

    /// <summary>What a cookie that was opened names; null for machines and for nobody.</summary>
    internal static SessionTicket? Ticket(this ClaimsPrincipal who) =>
        who.FindFirstValue(Login) is { } login && who.FindFirstValue(Stamp) is { } stamp && who.FindFirstValue(Session) is { } session
            ? new SessionTicket(SessionText.IdOf(session), login, stamp)
            : null;
}
