namespace CaseFlow.Domain.Directory;

/// <summary>Puts an incident into the whistle catalogue. A retired item listed again counts as relisted.</summary>
public sealed record ListItem(
    string Code, string Category, string Name, CaseClass Class, string Lead, string[] Supporting, Limits Limits,
    string LegalBasis, string NameEn = "") : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (Entry.Check(now, Wanted) is { } bad) return bad;
        return now.Item(Code) switch
        {
            null => new ItemListed(Code, Category, Name, NameEn, Class, Lead, Supporting, Limits, LegalBasis),
            { Retired: true } => new ItemRelisted(Code, Category, Name, NameEn, Class, Lead, Supporting, Limits, LegalBasis),
            { } known when known.Equals(Wanted) => DirectoryDecision.AlreadyDone,
            { } known => Rejected.Rule("code_taken", $"{Code} is already {known.Name}; choose another code, or relist that item."),
        };
    }

    private Item Wanted => new(Code, Category, Name, Class, Lead, Supporting, Limits, LegalBasis, NameEn);
}
