using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Cases;

/// <summary>立案: the centre accepts a report with its item, class and place.</summary>
/// <param name="Item">Catalogue item; the reporter's own when null.</param>
/// <param name="Class">Overrides the item's class.</param>
/// <param name="Place">Corrects the place.</param>
public sealed record File(string? Item = null, CaseClass? Class = null, PlaceGiven? Place = null) : CaseCommand
{
    public override Decision Decide(Case now, Facts facts)
    {
        var code = Item ?? now.Item;
        if (now.Stage is Stage.Pooled or Stage.ToDispatch && IsAs(now, code, facts)) return Decision.AlreadyDone;
        if (Barred(now, facts) is { } barred) return barred;
        if (CatalogueItem.Wrong(code, facts) is { } wrong) return wrong;
        var (place, lost) = Place?.Find(facts.District) ?? (now.Place, null);
        if (place is null) return lost!;
        var item = facts.District.Item(code!)!;
        var filed = new CaseFiled(item.Code, item.Category, Class ?? item.Class, place);
        return Timetable.Of(now, facts.District) is { } table && table.GrabWindow(filed.Class, filed.Item) is { } window
            ? new CaseEvent[] { filed, new CasePooled(table.Time.Add(facts.At, window)) }
            : filed;
    }

    private bool IsAs(Case now, string? code, Facts facts) =>
        now.Item == code && (Class ?? now.Class) == now.Class && (Place is null || Place.Find(facts.District).Place == now.Place);

    public static Rejected? Barred(Case now, Facts facts) =>
        Refusals.NotAt(now, Stage.Reported, "already_filed", "The case has been filed already.");
}
