namespace CaseFlow.Domain;

/// <summary>Which sort of no a refusal is; each sort has one HTTP status.</summary>
public enum RejectedKind
{
    /// <summary>The rules do not allow it in this state (409).</summary>
    Rule,

    /// <summary>This actor may not do it (403).</summary>
    NotAllowed,

    /// <summary>What the command names does not exist (404).</summary>
    Unknown,

    /// <summary>The command's content makes no sense (422).</summary>
    Invalid,
}

/// <summary>A refused command: a stable code for programs, and a sentence a person can act on.</summary>
public sealed record Rejected(string Code, string Sentence, RejectedKind Kind)
{
    public static Rejected Rule(string code, string sentence) => new(code, sentence, RejectedKind.Rule);

    public static Rejected NotAllowed(string code, string sentence) => new(code, sentence, RejectedKind.NotAllowed);

    public static Rejected Unknown(string code, string sentence) => new(code, sentence, RejectedKind.Unknown);

    public static Rejected Invalid(string code, string sentence) => new(code, sentence, RejectedKind.Invalid);
}
