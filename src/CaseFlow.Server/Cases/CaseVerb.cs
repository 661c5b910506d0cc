using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using File = CaseFlow.Domain.Cases.File;
using Void = CaseFlow.Domain.Cases.Void;

namespace CaseFlow.Server.Cases;

/// <summary>A verb that the caller may use now.</summary>
/// <param name="Verb">As in the address.</param>
/// <param name="Order">The order it is about; null for the case itself.</param>
public sealed record Allowed(string Verb, string? Order);

/// <summary>What stands between a caller and a verb, as far as the state tells.</summary>
internal static class CaseVerb
{
    private static readonly (string Verb, Func<Case, Facts, Rejected?> Barred)[] OfCase =
    [
        (May.File, File.Barred), (May.Decline, Decline.Barred), (May.Grab, Grab.Barred), (May.Dispatch, Dispatch.Barred),
        (May.Rule, Rule.Barred), (May.Lead, Lead.Barred), (May.Check, Check.Barred), (May.Feedback, Feedback.Barred),
        (May.Close, Close.Barred), (May.Score, Score.Barred), (May.Reopen, Reopen.Barred),
        (May.Urge, Urge.Barred), (May.Supervise, Supervise.Barred), (May.AnswerSupervision, AnswerSupervision.Barred),
        (May.Suspend, Suspend.Barred), (May.Resume, Resume.Barred),
        (May.Merge, (now, _) => Merge.Barred(now)), (May.Unmerge, (now, _) => Unmerge.Barred(now)), (May.Void, Void.Barred),
        (May.Appeal, LodgeAppeal.Barred), (May.RuleOnAppeal, RuleAppeal.Barred),
    ];

    private static readonly (string Verb, Func<Case, Order, Facts, Rejected?> Barred)[] OfOrder =
    [
        (May.Acknowledge, Acknowledge.Barred), (May.Muster, Muster.Barred), (May.Start, Start.Barred), (May.Progress, Progress.Barred),
        (May.Split, Split.Barred), (May.Whistle, Whistle.Barred), (May.Complete, Complete.Barred), (May.Return, Return.Barred),
        (May.Refuse, Refuse.Barred), (May.Extend, Extend.Barred),
        (May.ApproveExtension, ApproveExtension.Barred), (May.RefuseExtension, RefuseExtension.Barred),
    ];

    /// <summary>Every verb that the roles and the state allow; a suitable body is still needed.</summary>
    public static IEnumerable<Allowed> AllowedTo(Facts facts, Case now)
    {
        foreach (var (verb, barred) in OfCase)
            if (May.Allows(verb, facts.By.Roles) && barred(now, facts) is null) yield return new Allowed(verb, null);
        foreach (var order in now.Orders)
            foreach (var (verb, barred) in OfOrder)
                if (May.Allows(verb, facts.By.Roles) && barred(now, order, facts) is null) yield return new Allowed(verb, order.Id);
    }
}
