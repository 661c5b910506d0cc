namespace CaseFlow.Domain.Directory;

/// <summary>One of the headings of the whistle catalogue.</summary>
public sealed record Category(string Code, string Name, string NameEn);

/// <summary>
/// One incident of the whistle catalogue: who leads, who supports (unit codes), how pressing it is, how long each
/// stage may take, and the law it rests on. A retired item stays readable for old cases and takes no new ones.
/// </summary>
public sealed record Item(
    string Code,
    string Category,
    string Name,
    CaseClass Class,
    string Lead,
    string[] Supporting,
    Limits Limits,
    string LegalBasis,
    string NameEn = "",
    bool Retired = false)
{
    public bool Equals(Item? other) => other is not null
        && Code == other.Code && Category == other.Category && Name == other.Name && NameEn == other.NameEn
        && Class == other.Class && Lead == other.Lead && Supporting.SequenceEqual(other.Supporting)
        && Limits == other.Limits && LegalBasis == other.LegalBasis && Retired == other.Retired;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
