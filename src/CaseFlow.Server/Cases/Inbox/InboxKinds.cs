using System.Collections.Frozen;
using CaseFlow.Domain;
using CaseFlow.Domain.Inbox;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Cases;

/// <summary>Whose inbox shows what: a task is shown to the roles that may give its answer.</summary>
internal static class InboxKinds
{
    /// <summary>The policy of each kind's answer; what only waits is shown to those who brought it about.</summary>
    public static readonly FrozenDictionary<TaskKind, string> AnsweredBy = new Dictionary<TaskKind, string>
    {
        [TaskKind.File] = May.File, [TaskKind.Dispatch] = May.Dispatch, [TaskKind.Rule] = May.Rule, [TaskKind.Lead] = May.Lead,
        [TaskKind.Extension] = May.ApproveExtension, [TaskKind.Check] = May.Check, [TaskKind.Feedback] = May.Feedback,
        [TaskKind.Acknowledge] = May.Acknowledge, [TaskKind.Muster] = May.Muster, [TaskKind.InHand] = May.Complete,
        [TaskKind.Reply] = May.AnswerSupervision, [TaskKind.Refused] = May.Refuse, [TaskKind.Returned] = May.Return,
    }.ToFrozenDictionary();

    /// <summary>The kinds that the caller's roles answer, by their written names.</summary>
    public static string[] Of(Caller caller) =>
        [.. AnsweredBy.Where(pair => May.Allows(pair.Value, caller.Actor.Roles)).Select(pair => pair.Key.WrittenName()).Order(StringComparer.Ordinal)];
}
