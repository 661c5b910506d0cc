namespace CaseFlow.Domain.Directory;

/// <summary>Says anew what an item of the catalogue is; cases filed before keep what they were filed under.</summary>
public sealed record RelistItem(
    string Code, string Category, string Name, CaseClass Class, string Lead, string[] Supporting, Limits Limits,
    string LegalBasis, string NameEn = "") : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (now.Item(Code) is not { } known) return Refusals.UnknownItem(Code);
        var wanted = new Item(Code, Category, Name, Class, Lead, Supporting, Limits, LegalBasis, NameEn);
        if (Entry.Check(now, wanted) is { } bad) return bad;
        return known.Equals(wanted)
            ? DirectoryDecision.AlreadyDone
            : new ItemRelisted(Code, Category, Name, NameEn, Class, Lead, Supporting, Limits, LegalBasis);
    }
}
