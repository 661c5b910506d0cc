using System.Diagnostics;
using CaseFlow.Server.Telemetry;

namespace CaseFlow.Server.Cases;

/// <summary>Measures one command on its road: a span, a duration, and what became of it.</summary>
internal readonly struct CommandMeasure(string verb) : IDisposable
{
    private readonly Activity? activity = Instruments.Source.StartActivity(verb);
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>Notes the outcome, and passes the answer on.</summary>
    public Answer Note(Answer answer)
    {
        var outcome = answer switch
        {
            { Refusal: not null } => "refused",
            { MovedOnTo: not null } => "conflict",
            { Receipt.Already: true } => "repeated",
            _ => "accepted",
        };
        if (answer.Refusal is { } refusal)
        {
            Instruments.Refusals.Add(1, new KeyValuePair<string, object?>("code", refusal.Code));
            activity?.SetTag("caseflow.code", refusal.Code);
        }
        Count(outcome);
        return answer;
    }

    /// <summary>Notes that there is no answer: the database is away, or something is broken.</summary>
    public void NoteFailure()
    {
        activity?.SetStatus(ActivityStatusCode.Error);
        Count("failed");
    }

    private void Count(string outcome)
    {
        activity?.SetTag("caseflow.outcome", outcome);
        Instruments.Commands.Add(1, new("verb", verb), new("outcome", outcome));
        Instruments.CommandDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("verb", verb));
    }

    public void Dispose() => activity?.Dispose();
}
