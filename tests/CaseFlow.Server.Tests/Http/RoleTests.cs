using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Http;

public sealed class RoleTests(Served at) : IClassFixture<Served>
{
    private static readonly Dictionary<Role, string> Accounts = new()
    {
        [Role.GridMember] = "grid-g1", [Role.Township] = "township-001", [Role.Community] = "community-001-001", [Role.Department] = "dept-housing",
        [Role.Dispatcher] = "dispatcher", [Role.Leader] = "leader", [Role.Auditor] = "auditor", [Role.Appraiser] = "appraiser",
        [Role.Administrator] = "administrator", [Role.Reporter] = "reporter", [Role.City] = "city",
    };

    /// <summary>What anybody may ask, signed in or not.</summary>
    private static readonly string[] Open = ["/api/session", "/api/first-start/", "/api/first-start/code", "/api/demo-accounts", "/api/outside", "/openapi/{documentName}.json", "/health/live", "/health/ready"];

    /// <summary>What everybody who is signed in may ask.</summary>
    private static readonly string[] Everybodys = ["/api/me", "/api/session/code", "/api/me/codes/", "/api/me/codes/begin", "/api/me/codes/confirm", "/api/me/codes/recovery", "/api/me/codes/off", "/api/me/sessions/", "/api/me/sessions/{id}/end", "/api/me/sessions/end-others", "/api/me/password"];

    private RouteEndpoint[] Endpoints => [.. at.Here.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void Every_endpoint_states_a_policy_of_the_table_or_is_known_to_be_open()
    {
        foreach (var endpoint in Endpoints.Where(endpoint => !Route(endpoint).Contains("{*", StringComparison.Ordinal)))
        {
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) Assert.Contains(Route(endpoint), Open);
            else if (Policy(endpoint) is { } policy and not (AccountsRoom.Own or AccountsRoom.Oneself or AccountsRoom.Arriving)) Assert.Contains(policy, May.Table.Keys);
            else Assert.Contains(Route(endpoint), Everybodys);
        }
    }

    [Fact]
    public async Task Each_role_is_let_in_where_its_policies_say_and_nowhere_else()
    {
        foreach (var endpoint in Guarded())
            foreach (var (role, login) in Accounts)
            {
                var reply = await Ask(await at.As(login), endpoint);
                var isKeptOut = reply is { Status: 403, Code: "not_allowed" };
                Assert.Equal((Route(endpoint), role, !May.Allows(Policy(endpoint)!, role)), (Route(endpoint), role, isKeptOut));
                Assert.True(isKeptOut || reply.Status is not (401 or 403 or >= 500), $"{login} {Route(endpoint)}: {reply.Body}");
            }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_so_everywhere()
    {
        foreach (var endpoint in Guarded()) (await Ask(at.Nobody, endpoint)).Refused(401, "not_signed_in");
    }

    private IEnumerable<RouteEndpoint> Guarded()
    {
        var guarded = Endpoints.Where(endpoint => Policy(endpoint) is not (null or AccountsRoom.Own or AccountsRoom.Oneself or AccountsRoom.Arriving) && Route(endpoint).StartsWith("/api", StringComparison.Ordinal)).ToArray();
        Assert.True(guarded.Length > Verbs.All.Length);
        return guarded;
    }

    private static Task<Reply> Ask(Person person, RouteEndpoint endpoint) => person.Send(
        new HttpMethod(endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]),
        Route(endpoint).Replace("{id}", "0198c7e2-0000-7000-8000-000000000000", StringComparison.Ordinal).Replace("{order}", "o1", StringComparison.Ordinal)
        + (Route(endpoint) == "/api/board" ? "?scope=unit:nowhere" : ""));

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string? Policy(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy;
}
