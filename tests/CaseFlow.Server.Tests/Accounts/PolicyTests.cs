using System.Net;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Accounts;

public sealed class PolicyTests(AccountsDatabase db) : IClassFixture<AccountsDatabase>
{
    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(role => role != Role.None)];

    [Fact]
    public void Every_role_has_exactly_its_policies() => Approval.Matches(string.Join('\n', Roles.Select(role =>
        $"{role}: {string.Join(", ", May.Table.Keys.Where(policy => May.Allows(policy, role)).Order(StringComparer.Ordinal))}")));

    [Fact]
    public async Task Each_endpoint_lets_in_the_roles_of_its_policy_and_no_other()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        foreach (var role in Roles.Where(role => role != Role.System))
        {
            var login = role.ToString().ToLowerInvariant();
            await server.Open(login, role);
            using var browser = await server.SignedIn(login);
            foreach (var policy in May.Table.Keys)
            {
                using var answer = await browser.Post("/api/may/" + policy);
                Assert.Equal((role, policy, May.Allows(policy, role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (role, policy, answer.StatusCode));
            }
        }
    }

    [Fact]
    public async Task Whoever_may_not_is_told_so_in_a_problem_document()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        await server.Open("auditing", Role.Auditor);
        using var browser = await server.SignedIn("auditing");
        await SessionTests.Refuses(await browser.Post("/api/may/grab"), HttpStatusCode.Forbidden, "not_allowed");
    }

    [Fact]
    public async Task What_states_no_policy_or_does_not_exist_is_closed_to_whoever_is_not_signed_in()
    {
        await using var server = await AccountsServer.Start(db.DataSource);
        using var browser = server.Browser();
        foreach (var path in new[] { "/api/stated-nothing", "/api/there-is-no-such-thing", "/api/me" })
            await SessionTests.Refuses(await browser.Get(path), HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public void A_policy_that_is_not_in_the_table_allows_nobody() =>
        Assert.False(May.Allows("something else", Roles.Aggregate((all, role) => all | role)));

    [Theory]
    [InlineData(Role.Dispatcher, Town.Code, "east", Queue.InHand, true)]
    [InlineData(Role.Auditor, Town.Code, "east", Queue.Closed, true)]
    [InlineData(Role.Township, "west", "west", Queue.InHand, true)]
    [InlineData(Role.Township, "west", "east", Queue.InHand, false)]
    [InlineData(Role.Township, "west", "east", Queue.Pooled, true)]
    [InlineData(Role.Department, "west", "east", Queue.Pooled, false)]
    [InlineData(Role.GridMember, "west", "west", Queue.Closed, true)]
    [InlineData(Role.Reporter, "west", "west", Queue.Pooled, false)]
    [InlineData(Role.None, "west", "west", Queue.Pooled, false)]
    public void A_role_sees_its_part_of_the_district(Role role, string unit, string concerned, Queue queue, bool seen) =>
        Assert.Equal(seen, Area.Of(new Caller(Town.Code, new Actor("me", unit, role), "")).Sees([concerned], queue, "somebody"));

    [Fact]
    public void A_reporter_sees_what_the_same_account_reported() =>
        Assert.True(Area.Of(new Caller(Town.Code, new Actor("me", "west", Role.Reporter), "")).Sees(["east"], Queue.Closed, "me"));

    [Theory]
    [InlineData(Role.Leader, Town.Code, "district", true)]
    [InlineData(Role.Leader, Town.Code, "unit:housing", true)]
    [InlineData(Role.Township, Town.Code + "-001", "district", false)]
    [InlineData(Role.Township, Town.Code + "-001", "unit:" + Town.Code + "-001", true)]
    [InlineData(Role.Township, Town.Code + "-001", "unit:" + Town.Code + "-001-001", true)]
    [InlineData(Role.Township, Town.Code + "-001", "unit:g1", true)]
    [InlineData(Role.Township, Town.Code + "-001", "unit:" + Town.Code + "-002", false)]
    [InlineData(Role.Township, Town.Code + "-001", "unit:" + Town.Code + "-002-001", false)]
    [InlineData(Role.Community, Town.Code + "-001-001", "unit:" + Town.Code + "-001", false)]
    [InlineData(Role.Reporter, Town.Code + "-001", "unit:" + Town.Code + "-001", false)]
    public void A_scope_may_be_watched_from_its_unit_or_above(Role role, string unit, string scope, bool allowed)
    {
        var district = Town.Of(Town.Code);
        Assert.Equal(allowed, Area.MayWatch(new Caller(Town.Code, new Actor("me", unit, role), ""), Area.OfScope(scope, district)!, district));
    }

    [Theory]
    [InlineData("unit:nowhere")]
    [InlineData("unit:")]
    [InlineData("District")]
    [InlineData("")]
    public void A_scope_that_is_not_there_is_none(string scope) => Assert.Null(Area.OfScope(scope, Town.Of(Town.Code)));
}
