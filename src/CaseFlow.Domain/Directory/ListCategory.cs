namespace CaseFlow.Domain.Directory;

/// <summary>Puts a heading into the whistle catalogue, or gives it other names.</summary>
public sealed record ListCategory(string Code, string Name, string NameEn) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if ((Wording.CheckCode(Code) ?? Wording.CheckName(Name) ?? Wording.CheckName(NameEn)) is { } bad) return bad;
        return now.Category(Code) == new Category(Code, Name, NameEn)
            ? DirectoryDecision.AlreadyDone
            : new CategoryListed(Code, Name, NameEn);
    }
}
