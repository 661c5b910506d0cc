using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Cases;

/// <summary>From a request to the desk and back: reads the body, finds the case in the caller's area, translates the answer.</summary>
public sealed class CaseRoad(CaseDesk desk, CaseFinder finder, Requests requests)
{
    /// <summary>A verb on one case.</summary>
    public async Task<IResult> Take<T>(HttpContext http, string id, JsonTypeInfo<T> body, Func<T, CaseCommand> complete) where T : CaseCommand
    {
        var (errand, command, wrong) = await Read(http, id, body);
        return wrong ?? Translate(http, await desk.Do(errand!, complete(command!), http.RequestAborted));
    }

    /// <summary>A verb on two cases.</summary>
    /// <param name="other">The id or number of the case that is kept, where the body names one.</param>
    /// <param name="keeping">The body with that case's id.</param>
    public async Task<IResult> TakeBoth<T>(
        HttpContext http, string id, JsonTypeInfo<T> body, Func<T, string?> other, Func<T, string, T> keeping,
        Func<T, string, Func<Case, Case, PairDecision>> decide) where T : class
    {
        var (errand, command, wrong) = await Read(http, id, body);
        if (wrong is not null) return wrong;
        var kept = other(command!);
        if (kept is not null)
        {
            if (await finder.Find(http.Caller(), kept, http.RequestAborted) is not { } found) return Problem.Of(Refused.KeptUnknown);
            (kept, command) = (found.Id, keeping(command!, found.Id));
        }
        return Translate(http, await desk.DoBoth(errand!, kept, decide(command!, errand!.Case), typeof(T).Name, http.RequestAborted));
    }

    private async Task<(Errand? Errand, T? Command, Problem? Wrong)> Read<T>(HttpContext http, string id, JsonTypeInfo<T> body) where T : class
    {
        var (command, wrong) = await Body.Read(http, body);
        if (command is null) return (null, null, wrong);
        if (await finder.Find(http.Caller(), id, http.RequestAborted, orPooled: typeof(T) == typeof(Grab)) is not { } found)
            return (null, null, Problem.Of(Refused.CaseUnknown));
        var (errand, unreadable) = requests.Errand(http, found.Id, command, body);
        return (errand, command, unreadable);
    }

    /// <summary>The answer as HTTP.</summary>
    internal static IResult Translate(HttpContext http, Answer answer)
    {
        if (answer.Refusal is { } refusal) return Problem.Of(refusal);
        if (answer.MovedOnTo is { } version) return Problem.Stale(version);
        http.Response.Headers.ETag = $"\"{answer.Receipt!.Version}\"";
        return new Json<Receipt>(answer.Receipt, CaseJson.Default.Receipt);
    }
}
