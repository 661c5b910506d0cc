namespace CaseFlow.Domain.Directory;

/// <summary>Gives the district the name people know it by.</summary>
public sealed record NameDistrict(string Name) : DirectoryCommand
{
    public override DirectoryDecision Decide(District now)
    {
        if (Wording.CheckName(Name) is { } bad) return bad;
        return now.Name == Name ? DirectoryDecision.AlreadyDone : new DistrictNamed(Name);
    }
}
