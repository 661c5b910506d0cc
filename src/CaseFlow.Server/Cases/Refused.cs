using CaseFlow.Domain;

namespace CaseFlow.Server.Cases;

/// <summary>Refusals of the road itself, before or after the domain's.</summary>
internal static class Refused
{
    /// <summary>No such case, or one outside the caller's area: the two are not told apart.</summary>
    public static readonly Rejected CaseUnknown = Rejected.Unknown("case_unknown",
        "There is no such case in your area. Check the number, or ask the centre.");

    public static readonly Rejected KeptUnknown = Rejected.Invalid("kept_case_unknown",
        "There is no case of that id or number to keep. Check 'into'.");

    public static readonly Rejected KeyReused = Rejected.Invalid("idempotency_key_reused",
        "This Idempotency-Key was used for another request. Make a new key for each new thing to do.");

    public static readonly Rejected NotBegun = Rejected.Unknown("case_not_begun",
        "The case had not been reported at that moment. Ask for a later one.");

    public static readonly Rejected NobodyReported = Rejected.Unknown("reporter_unknown",
        "The case names no reporter, or the person has been erased.");

    /// <summary>A text of the command that the log's database cannot keep.</summary>
    public static Rejected Unstorable(string why) => Rejected.Invalid("text_unreadable", $"The command cannot be stored: {why}");

    public static Rejected NotSoFar(long version) => Rejected.Unknown("version_unknown",
        $"The case has come to version {version} only. Ask for that one or an earlier one.");
}
