using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Clocks;

public sealed partial class Clockwork
{
    private static readonly Actor Nobody = new("", "", default);

    /// <summary>
    /// The case as it would stand had its clocks run under the policy and calendar that are in force in a district: everything else
    /// happened as it did, when it did, and the catalogue's limits are those of its filing. Pure.
    /// </summary>
    /// <param name="life">All that happened to it, in order. What happened at one moment is taken as one step.</param>
    /// <param name="district">Where the draft is in force.</param>
    public static Case Replay(IEnumerable<(CaseEvent Happened, Instant At)> life, District district)
    {
        var (now, step, at) = (Case.Unborn, new List<CaseEvent>(), default(Instant));
        foreach (var (happened, moment) in life)
        {
            if (moment != at) Take();
            at = moment;
            if (Kept(happened, district) is { } kept) step.Add(kept);
        }
        Take();
        return now;

        void Take()
        {
            if (step.Count == 0) return;
            foreach (var one in Attend(now, step, new Facts(at, Nobody, district))) now = now.Evolve(one, at);
            step.Clear();
        }
    }

    private static CaseEvent? Kept(CaseEvent happened, District district) => happened switch
    {
        ClockEvent => null,
        LimitsPinned pinned => pinned with { Policy = district.Policy()!.Version, Calendar = district.WorkingTime()!.Calendar.Version },
        _ => happened,
    };
}
