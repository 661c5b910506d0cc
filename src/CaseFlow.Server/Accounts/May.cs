using System.Collections.Frozen;
using CaseFlow.Domain;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// Who may do what: one named policy for each thing, and the roles of which one is enough. A verb's policy has the
/// verb's own name as it stands in the address. The domain adds its rules about units.
/// </summary>
public static class May
{
    public const string Report = "report";
    public const string File = "file";
    public const string Decline = "decline";
    public const string Grab = "grab";
    public const string Dispatch = "dispatch";
    public const string Rule = "rule";
    public const string Lead = "lead";
    public const string Check = "check";
    public const string Feedback = "feedback";
    public const string Close = "close";
    public const string Reopen = "reopen";
    public const string Void = "void";
    public const string Merge = "merge";
    public const string Unmerge = "unmerge";
    public const string Urge = "urge";
    public const string Supervise = "supervise";
    public const string AnswerSupervision = "supervise/answer";
    public const string Suspend = "suspend";
    public const string Resume = "resume";
    public const string Score = "score";
    public const string Appeal = "appeal";
    public const string RuleOnAppeal = "appeal/rule";

    public const string Acknowledge = "acknowledge";
    public const string Muster = "muster";
    public const string Start = "start";
    public const string Progress = "progress";
    public const string Split = "split";
    public const string Whistle = "whistle";
    public const string Return = "return";
    public const string Refuse = "refuse";
    public const string Complete = "complete";
    public const string Extend = "extend";
    public const string ApproveExtension = "extend/approve";
    public const string RefuseExtension = "extend/refuse";

    /// <summary>Cases, within the caller's <see cref="Area"/>.</summary>
    public const string ReadCases = "read cases";

    /// <summary>Files, to attach them to a report, a note or a result.</summary>
    public const string Upload = "upload";

    /// <summary>A reporter's particulars in the clear; each look is logged.</summary>
    public const string ReadReporter = "read reporter";

    /// <summary>The live board, one scope at a time.</summary>
    public const string WatchBoard = "watch board";

    /// <summary>The orders that wait for the caller's unit.</summary>
    public const string ReadInbox = "read inbox";

    /// <summary>Units, grids, catalogue and settings.</summary>
    public const string ReadDirectory = "read directory";

    /// <summary>Runs closed cases again under a draft of a policy or calendar.</summary>
    public const string TryPolicies = "try policies";

    /// <summary>The districts side by side and every case of each, by the city's addresses.</summary>
    public const string ReadCity = "read city";

    /// <summary>Supervises in a district, by the city's address.</summary>
    public const string SuperviseDistrict = "supervise district";

    /// <summary>Changes the directory and the accounts.</summary>
    public const string Administer = "administer";

    /// <summary>Who acts for oneself, and handing over a shift.</summary>
    public const string KeepDeputies = "keep deputies";

    /// <summary>What nobody does for another, whatever roles they act with.</summary>
    internal static readonly FrozenSet<string> InPerson = FrozenSet.ToFrozenSet([Administer, KeepDeputies]);

    /// <summary>Roles that hold orders.</summary>
    private const Role Handlers = Role.Township | Role.Community | Role.Department | Role.GridMember;

    /// <summary>Roles that see the whole district.</summary>
    internal const Role Overseers = Role.Dispatcher | Role.Leader | Role.Auditor | Role.Appraiser | Role.Administrator;

    /// <summary>Whoever may bring a case in.</summary>
    private const Role Reporters = Handlers | Role.Dispatcher | Role.Leader | Role.Administrator | Role.Reporter;

    private const Role Staff = Handlers | Overseers;

    /// <summary>The roles of each policy, any one of which is enough.</summary>
    public static readonly FrozenDictionary<string, Role> Table = new Dictionary<string, Role>
    {
        [Report] = Reporters,
        [File] = Role.Dispatcher,
        [Decline] = Role.Dispatcher,
        [Grab] = Role.Township,
        [Dispatch] = Role.Dispatcher,
        [Rule] = Role.Dispatcher,
        [Lead] = Role.Dispatcher | Role.Leader,
        [Check] = Role.Dispatcher | Role.Township | Role.Community | Role.GridMember,
        [Feedback] = Role.Dispatcher,
        [Close] = Role.Dispatcher,
        [Reopen] = Role.Dispatcher,
        [Void] = Role.Dispatcher,
        [Merge] = Role.Dispatcher,
        [Unmerge] = Role.Dispatcher,
        [Urge] = Role.Dispatcher | Role.Leader,
        [Supervise] = Role.Leader | Role.Dispatcher | Role.City,
        [AnswerSupervision] = Handlers,
        [Suspend] = Role.Dispatcher,
        [Resume] = Role.Dispatcher,
        [Score] = Role.Appraiser,
        [Appeal] = Handlers,
        [RuleOnAppeal] = Role.Appraiser,

        [Acknowledge] = Handlers | Role.Leader,
        [Muster] = Handlers | Role.Leader,
        [Start] = Handlers | Role.Leader,
        [Progress] = Handlers | Role.Leader,
        [Split] = Handlers | Role.Leader,
        [Whistle] = Handlers | Role.Leader | Role.Dispatcher,
        [Return] = Handlers | Role.Leader,
        [Refuse] = Handlers | Role.Leader,
        [Complete] = Handlers | Role.Leader,
        [Extend] = Handlers | Role.Leader,
        [ApproveExtension] = Role.Dispatcher,
        [RefuseExtension] = Role.Dispatcher,

        [ReadCases] = Staff | Role.Reporter,
        [Upload] = Reporters,
        [ReadReporter] = Role.Dispatcher | Role.Leader | Role.Auditor,
        [WatchBoard] = Staff,
        [ReadInbox] = Handlers | Role.Dispatcher | Role.Leader,
        [ReadDirectory] = Staff | Role.Reporter,
        [TryPolicies] = Role.Administrator | Role.Appraiser,
        [ReadCity] = Role.City,
        [SuperviseDistrict] = Role.City,
        [Administer] = Role.Administrator,
        [KeepDeputies] = Staff,
    }.ToFrozenDictionary();

    /// <summary>Whether the roles are enough; a policy that is not in the table allows nobody.</summary>
    public static bool Allows(string policy, Role roles) => (Table.GetValueOrDefault(policy) & roles) != 0;
}
