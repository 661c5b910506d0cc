using System.Net;
using System.Net.WebSockets;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;

namespace CaseFlow.Server.Tests.Matrix;

/// <summary>Calls every method of a hub on behalf of every seat.</summary>
internal sealed class HubAsking(Served at)
{
    /// <summary>What clients can call.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type hub) =>
        hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.GetBaseDefinition().DeclaringType == hub);

    /// <summary>Everybody's letters at one method, nobody's first.</summary>
    public async Task<string[]> Row(MethodInfo method, Seat[] seats)
    {
        var letters = new List<string> { (await Ask(at.Nobody, method)).ToString() };
        foreach (var role in seats.GroupBy(seat => seat.Role))
            letters.Add(string.Concat(await Task.WhenAll(role.Select(seat => Ask(seat.Person, method)))));
        return [.. letters];
    }

    private async Task<char> Ask(Person person, MethodInfo method)
    {
        var cookies = new CookieContainer();
        var server = new Uri(at.Here.Addresses.First());
        if (person.Cookie?.Split('=', 2) is [var name, var value]) cookies.Add(server, new Cookie(name, value));
        try
        {
            await using var hub = await HubClient.Connect(server, cookies, person.Key);
            await hub.Call(method.Name, [.. method.GetParameters().Select(Argument)]);
            return 'Y';
        }
        catch (WebSocketException closed) when (closed.Message.Contains("401", StringComparison.Ordinal))
        {
            return '-';
        }
        catch (WebSocketException closed) when (closed.Message.Contains("403", StringComparison.Ordinal))
        {
            return 'r';
        }
        catch (HubRefusalException refused) when (refused.Message.Contains("scope_unknown", StringComparison.Ordinal))
        {
            return 'a';
        }
        catch (HubRefusalException refused) when (refused.Message.Contains("not_allowed", StringComparison.Ordinal))
        {
            return 'u';
        }
    }

    private static JsonNode? Argument(ParameterInfo parameter) => parameter.Name == "scope" ? JsonValue.Create("unit:" + Town.West) : null;
}
