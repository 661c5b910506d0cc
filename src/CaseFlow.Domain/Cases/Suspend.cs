using NodaTime;

namespace CaseFlow.Domain.Cases;

/// <summary>挂起: the case waits for something outside, once, with an end; it resumes by itself.</summary>
/// <param name="Until">When it resumes at the latest: UTC, in the future, at most 180 days away.</param>
/// <param name="Reason">What it waits for.</param>
public sealed record Suspend(Instant Until, string Reason) : CaseCommand
{
    /// <summary>The longest a case may wait.</summary>
    public static readonly Duration Longest = Duration.FromDays(180);

    public override Decision Decide(Case now, Facts facts)
    {
        if (now.SuspendedUntil == Until) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        if (Until <= facts.At || Until - facts.At > Longest)
            return Rejected.Invalid("until_out_of_range", $"'until' lies between now and {Longest.TotalDays:0} days ahead.");
        return Wording.Missing("reason", Reason) is { } wrong ? wrong : new CaseSuspended(Until, Reason);
    }

    public static Rejected? Barred(Case now, Facts facts) =>
        Refusals.Waiting(now, facts)
        ?? (now.Stage is Stage.Reported or Stage.Pooled
            ? Rejected.Rule("not_in_hand", "Only a case that was filed and left the pool can be suspended.")
            : null)
        ?? (now.WasSuspended ? Rejected.Rule("was_suspended", "The case was suspended before; that can be done once. Ask for an extension instead.") : null);
}

/// <summary>A suspended case goes on, by a person; at its end the server sees to it (<see cref="KeepTime"/>).</summary>
public sealed record Resume(string? Reason = null) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now is { SuspendedUntil: null, WasSuspended: true }) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        return Wording.Wrong("reason", Reason) is { } wrong ? wrong : new CaseResumed(Reason ?? "");
    }

    public static Rejected? Barred(Case now, Facts facts) =>
        Refusals.NotGoingOn(now)
        ?? (now.SuspendedUntil is null ? Rejected.Rule("not_suspended", "The case is not suspended.") : null);
}
