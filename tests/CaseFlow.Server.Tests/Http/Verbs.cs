using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Tests.Http;

/// <summary>One verb, done once in a state that allows it.</summary>
/// <param name="Name">As in the address; of order <c>o1</c> unless <paramref name="Order"/> says otherwise.</param>
/// <param name="By">The account that may.</param>
/// <param name="Before">Brings a case to where the verb is allowed.</param>
/// <param name="Body">The command; null for none.</param>
/// <param name="Again">The code that saying it again without a key is refused with; null when it is known to be done.</param>
/// <param name="Elsewhere">The code that a voided case refuses it with.</param>
/// <param name="Order">The order it is about; null for the case.</param>
internal sealed record Verb(
    string Name, string By, Func<Story, Task<string>> Before, object? Body = null, string? Again = null,
    string Elsewhere = "case_voided", string? Order = null)
{
    public string Path => Order is null ? Name : $"orders/{Order}/{Name}";

    public override string ToString() => Name;
}

/// <summary>Every verb of the contract but the report, which has no case yet.</summary>
internal static class Verbs
{
    public static readonly Verb[] OfCase =
    [
        new(May.File, "dispatcher", story => story.Reported(), new { item = Town.General }),
        new(May.Decline, "dispatcher", story => story.Reported(), new { reason = "It lies outside." }),
        new(May.Grab, "township-001", story => story.Pooled()),
        new(May.Dispatch, "dispatcher", story => story.ToDispatch(), new { to = Town.West, task = "Close it off." }),
        new(May.Rule, "dispatcher", story => story.Refused(), new { ruling = "uphold", reason = "Right." }, Again: "nothing_refused"),
        new(May.Lead, "dispatcher", story => story.Returned(), new { leader = "leader" }),
        new(May.Check, "dispatcher", story => story.Completed(), new { passed = true, note = "Seen." }),
        new(May.Feedback, "dispatcher", story => story.Checked(), new { contacted = true, solved = true, satisfaction = "satisfied", note = "Thanks." }),
        new(May.Close, "dispatcher", story => story.Answered(), new { outcome = "resolved" }),
        new(May.Reopen, "dispatcher", story => story.Closed(), new { reason = "It broke again." }),
        new(May.Void, "dispatcher", story => story.Dispatched(), new { reason = "It was a drill." }, Elsewhere: ""),
        new(May.Unmerge, "dispatcher", story => story.Merged(), new { reason = "Two covers." }, Again: "not_merged", Elsewhere: "not_merged"),
        new(May.Urge, "dispatcher", story => story.Dispatched(), new { note = "People wait." }),
        new(May.Supervise, "leader", story => story.Dispatched(), new { level = "leader", reason = "Too slow." }),
        new(May.AnswerSupervision, "township-001", story => story.Supervised(), new { reply = "Today." }, Again: "not_supervised"),
        new(May.Suspend, "dispatcher", story => story.ToDispatch(), new { until = Story.Later, reason = "Frost." }),
        new(May.Resume, "dispatcher", story => story.Suspended(), new { reason = "It thaws." }),
        new(May.Score, "appraiser", story => story.Closed(), new { points = 88.5, reason = "Half a day late." }, Elsewhere: "not_closed"),
        new(May.Appeal, "township-001", story => story.Closed(), new { order = "o1", grounds = "Rain." }),
        new(May.RuleOnAppeal, "appraiser", story => story.Appealed(), new { upheld = true, reason = "It did rain." }, Again: "no_appeal", Elsewhere: "no_appeal"),
    ];

    public static readonly Verb[] OfOrder =
    [
        new(May.Acknowledge, "township-001", story => story.Dispatched()),
        new(May.Muster, "dept-housing", story => story.Whistled(), Order: "o2", Elsewhere: "order_unknown"),
        new(May.Start, "township-001", story => story.Acknowledged()),
        new(May.Progress, "township-001", story => story.Acknowledged(), new { note = "Fenced off." }),
        new(May.Split, "township-001", story => story.Acknowledged(), new { parts = new[] { new { to = Town.West + "-001", task = "Watch it." } } }),
        new(May.Whistle, "township-001", story => story.Acknowledged(), new { lead = "housing", task = "Bring a cover." }),
        new(May.Return, "township-001", story => story.Acknowledged(), new { reason = "Too hard." }),
        new(May.Refuse, "township-001", story => story.Dispatched(), new { reason = "Not ours.", basis = "Article 7" }),
        new(May.Complete, "township-001", story => story.Acknowledged(), new { result = "A new cover." }),
        new(May.Extend, "township-001", story => story.Acknowledged(), new { workingDays = 2, reason = "Rain." }),
        new(May.ApproveExtension, "dispatcher", story => story.ExtensionAsked()),
        new(May.RefuseExtension, "dispatcher", story => story.ExtensionAsked(), new { reason = "No rain." }),
    ];

    public static readonly Verb[] All = [.. OfCase, .. OfOrder.Select(verb => verb with { Order = verb.Order ?? "o1" })];
}
