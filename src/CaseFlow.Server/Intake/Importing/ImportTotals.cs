using System.Globalization;

namespace CaseFlow.Server.Intake;

/// <summary>What became of the rows of a file. Every row read is in exactly one of the three.</summary>
/// <param name="Reported">New cases.</param>
/// <param name="AlreadyThere">Cases of an earlier import.</param>
/// <param name="CarriedOn">Of those already there, the ones that went further now: an interrupted import, or closed by the source since.</param>
/// <param name="Rejected">Rows that could not be taken; each stands in the reject file.</param>
public readonly record struct ImportTotals(long Reported, long AlreadyThere, long CarriedOn, long Rejected)
{
    public long Read => Reported + AlreadyThere + Rejected;

    public ImportTotals With(RowOutcome outcome) => outcome switch
    {
        { Reason: not null } => this with { Rejected = Rejected + 1 },
        { New: true } => this with { Reported = Reported + 1 },
        { Further: true } => this with { AlreadyThere = AlreadyThere + 1, CarriedOn = CarriedOn + 1 },
        _ => this with { AlreadyThere = AlreadyThere + 1 },
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Read:n0} rows = {Reported:n0} reported + {AlreadyThere:n0} already there{(CarriedOn > 0 ? $" ({CarriedOn:n0} carried on)" : "")} + {Rejected:n0} rejected");
}

/// <summary>What became of one row.</summary>
/// <param name="Line">Where it begins in the file.</param>
/// <param name="Id">The source's number of it, if it has one.</param>
/// <param name="Reason">Why it could not be taken; null when it was.</param>
/// <param name="New">A case began.</param>
/// <param name="Further">A case that was there went further.</param>
public readonly record struct RowOutcome(long Line, string? Id, string? Reason, bool New = false, bool Further = false);
