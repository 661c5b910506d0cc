using CaseFlow.Server.Accounts;
using CaseFlow.Server.Tests.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseFlow.Server.Tests.Matrix;

/// <summary>Asks one address on behalf of one seat, sensibly: about what there is, with a body that the address takes.</summary>
internal sealed class Asking(Served at, Ground ground)
{
    private const string Cases = "/api/cases/{id}/";

    private readonly Story story = new(at);

    private readonly Dictionary<string, Verb> verbs = Verbs.All.Append(new Verb(May.Merge, "dispatcher", story => story.Reported(), new { into = ground.Merged }))
        .ToDictionary(verb => Cases + (verb.Order is null ? "" : "orders/{order}/") + verb.Name);

    /// <summary>A case for each verb that is only looked at: with a version that never was, nothing is done.</summary>
    private readonly Dictionary<string, Task<string>> looked = [];

    public static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    public static string Method(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var method, ..] ? method : "GET";

    /// <summary>Everybody's letters at one address, nobody's first.</summary>
    public async Task<string[]> Row(RouteEndpoint endpoint, Seat[] seats)
    {
        var (method, route) = (Method(endpoint), Route(endpoint));
        var letters = new List<string> { (await Ask(at.Nobody, method, route)).ToString() };
        foreach (var role in seats.GroupBy(seat => seat.Role))
            letters.Add(string.Concat(await Task.WhenAll(role.Select(seat => Ask(seat.Person, method, route)))));
        return [.. letters];
    }

    private async Task<char> Ask(Person person, string method, string route)
    {
        if (verbs.TryGetValue(route, out var verb)) return await Do(person, verb, route);
        var path = PathOf(route) + (route switch { "/api/board" => "?scope=unit:" + Town.West, "/api/directory/preview" => "?item=" + Town.Urgent, _ => "" });
        var reply = method == "POST" ? await person.Post(path, BodyOf(route)) : await person.Send(new HttpMethod(method), path);
        return Letter.Of(reply, method == "GET" && !route.Contains('{', StringComparison.Ordinal), ground.Case, Town.Code);
    }

    /// <summary>First without effect; who is let through does it really, on a case of the own that stands where it is possible.</summary>
    private async Task<char> Do(Person person, Verb verb, string route)
    {
        Task<string> shared;
        lock (looked)
            if (!looked.TryGetValue(route, out shared!)) looked[route] = shared = verb.Before(story);
        var look = await person.Do(await shared, verb.Path, verb.Body, seen: "\"1000000\"");
        if (look.Status != 412) return Letter.Of(look, reads: false);
        var reply = await person.Do(await verb.Before(story), verb.Path, verb.Body);
        return Letter.Of(reply, reads: false);
    }

    private object BodyOf(string route) => route switch
    {
        "/api/inbox/acknowledge" => new { orders = new[] { new { @case = ground.Case, order = "o1" } } },
        "/api/cases" => new { channel = "citizen", description = "A hole in the road.", place = new { area = "g1" } },
        "/api/directory/preview" => new { item = Town.Urgent },
        "/api/people/{login}/disable" => new { reason = "To be asked." },
        "/api/city/districts/{code}/cases/{id}/supervise" => new { level = "government", reason = "It takes too long." },
        _ => new { },
    };

    private string PathOf(string route) => string.Join('/', route.Split('/').Select(part => part switch
    {
        "{code}" => Town.Code,
        "{id}" => IdIn(route),
        "{hash}" => ground.Hash,
        "{login}" => ground.Person,
        "{order}" => "o1",
        "{documentName}.json" => "v1.json",
        _ => part.StartsWith('{') ? "x" : part,
    }));

    private string IdIn(string route) => route switch
    {
        _ when route.StartsWith("/api/channels/", StringComparison.Ordinal) => ground.Channel,
        _ when route.StartsWith("/api/deliveries/", StringComparison.Ordinal) => ground.Delivery,
        _ when route.StartsWith("/api/keys/", StringComparison.Ordinal) => ground.Key,
        _ when route.StartsWith("/api/deputies/", StringComparison.Ordinal) => ground.Deputyship,
        _ => ground.Case,
    };
}
