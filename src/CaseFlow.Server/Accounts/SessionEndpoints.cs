using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Deputies;
using CaseFlow.Server.Http;
using Microsoft.AspNetCore.Authentication;
using Npgsql;

namespace CaseFlow.Server.Accounts;

/// <summary>What is typed to sign in.</summary>
public sealed record Credentials(string Account, string Password);

/// <summary>A unit as people see it.</summary>
public sealed record UnitShown(string Code, string Name, string Kind);

/// <summary>A district as people see it.</summary>
public sealed record DistrictShown(string Code, string Name, string TimeZone);

/// <summary>Who is signed in, where, and as what.</summary>
/// <param name="OwesPassword">Somebody else chose the password: nothing else is allowed until another is chosen.</param>
/// <param name="OwesCodes">A role asks for one-time codes: nothing but the own account is open until they are turned on.</param>
/// <param name="Outside">An outside provider lets the account in, and keeps its password.</param>
/// <param name="ActingFor">Whose unit and roles these are; absent in person.</param>
public sealed record Me(string Account, string Name, UnitShown Unit, string[] Roles, DistrictShown District, bool OwesPassword, bool OwesCodes, bool Outside, ActedFor? ActingFor = null)
{
    internal static Me Of(Caller caller, Owed owed, bool outside, DistrictOf districts, ActingRight? right = null)
    {
        var (district, actor) = (districts(caller.Tenant), caller.Actor);
        var unit = district.Unit(actor.Unit);
        return new Me(
            actor.Account, caller.Name, new UnitShown(actor.Unit, unit?.Name ?? actor.Unit, unit?.Kind.ToString().ToLowerInvariant() ?? ""),
            RoleWords.Of(actor.Roles), new DistrictShown(district.Code, district.Name, district.TimeZone), owed is Owed.Password, owed is Owed.Codes, outside,
            right is null ? null : new ActedFor(right.Covered.Login, right.Covered.Name, right.Until.ToDateTimeOffset()));
    }
}

/// <summary>The account that somebody acts for, and until when.</summary>
public sealed record ActedFor(string Account, string Name, DateTimeOffset Until);

/// <summary>An account to look around with, and the password that all of them share, which is no secret.</summary>
public sealed record DemoAccount(string Account, string Name, string Unit, string District, string[] Roles, string Password);

/// <summary>Signing in and out, and who one is.</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder routes, bool development)
    {
        routes.MapPost("/api/session", SignIn).AllowAnonymous().WithName("signIn").WithTags("session").Accepts<Credentials>("application/json").Produces<Me>().Produces<CodeOwed>(StatusCodes.Status202Accepted).ProducesProblems();
        routes.MapDelete("/api/session", (Delegate)SignOut).AllowAnonymous().WithName("signOut").WithTags("session").Produces(StatusCodes.Status204NoContent);
        routes.MapGet("/api/me", (HttpContext context, DistrictOf district) => Me.Of(context.Caller(), context.User.Owes(), context.User.ComesFromOutside(), district, context.Features.Get<ActingRight>()))
            .RequireAuthorization(AccountsRoom.Oneself).WithName("readMe").WithTags("session").ProducesReadProblems();
        if (development) routes.MapGet("/api/demo-accounts", Demo).AllowAnonymous().WithName("listDemoAccounts").WithTags("session");
    }

    private static async Task<IResult> SignIn(
        HttpContext context, SignInDesk desk, DoorLog door, DistrictOf district)
    {
        var (given, wrong) = await Body.Read(context, AccountsJson.Default.Credentials);
        if (wrong is not null) return wrong;
        if (given is not { Account: { Length: > 0 and <= SignInDesk.Longest } login, Password: { Length: > 0 and <= SignInDesk.Longest } password })
            return Problem.Malformed($"Give 'account' and 'password', each of at most {SignInDesk.Longest} characters.");
        var (account, no) = await desk.Check(context, login, password);
        if (account is null) return no!;
        var owed = await context.SignIn(account);
        if (owed is Owed.Code)
        {
            door.OwesCode(context, account.Login);
            return TypedResults.Accepted((string?)null, SignInCode.Asked);
        }
        door.CameIn(context, account.Login);
        return TypedResults.Ok(Me.Of(account.Caller(), owed, !account.HasPassword, district));
    }

    private static async Task<IResult> SignOut(
        HttpContext context, DoorLog door, SessionBook sessions, RecentSessions recent, ILogger<SessionBook> log, CancellationToken cancel)
    {
        await context.SignOutAsync(CookieSessions.Scheme);
        if (context.User.Ticket() is not { } ticket) return TypedResults.NoContent();
        door.Left(context, ticket.Login);
        try
        {
            await sessions.End(ticket.Login, ticket.Id, cancel);
            recent.Forget(ticket.Id);
        }
        catch (NpgsqlException away)
        {
            log.LogWarning("A session that was signed out at its browser could not be ended in the database: {Reason}", away.Message);
        }
        return TypedResults.NoContent();
    }

    private static async Task<IEnumerable<DemoAccount>> Demo(AccountBook book, CancellationToken cancel) =>
        (await book.Demo(cancel)).Select(one => new DemoAccount(one.Login, one.Name, one.Unit, one.Tenant, RoleWords.Of(one.Roles), DemoAccounts.Password));
}
