namespace CaseFlow.Domain.Cases;

/// <summary>The one rule for naming an item of the whistle catalogue in a command.</summary>
internal static class CatalogueItem
{
    public static Rejected? Wrong(string? code, Facts facts) => code is null ? Missing : facts.District.Item(code) switch
    {
        null => Rejected.Invalid("item_unknown", $"The catalogue has no item '{Wording.Clipped(code)}'. Search /api/directory/items for one that fits."),
        { Retired: true } item => Rejected.Invalid("item_retired", $"Item '{item.Name}' is retired. Choose one that is in use."),
        _ => null,
    };

    private static Rejected Missing =>
        Rejected.Invalid("item_missing", "Name the catalogue item in 'item'; it decides the class, the lead and the limits.");
}
