namespace CaseFlow.Domain.Cases;

/// <summary>上报: brings an incident in.</summary>
/// <param name="Channel">How it came in.</param>
/// <param name="Description">What is wrong, in the reporter's words.</param>
/// <param name="Place">Where.</param>
/// <param name="Item">Catalogue item, if the reporter knows it.</param>
/// <param name="Reporter">Whom to tell; null when nobody wants to hear. Sealed before it gets here.</param>
/// <param name="Reference">The number the sender knows it by.</param>
/// <param name="Attachments">Photos and files that show it.</param>
public sealed record Report(
    Channel Channel, string Description, PlaceGiven Place, string? Item = null, Reporter? Reporter = null, string? Reference = null,
    AttachmentGiven[]? Attachments = null)
    : CaseCommand, ICarriesAttachments
{
    public override Decision Decide(Case now, Facts facts)
    {
        if (now.Stage != Stage.None) return Decision.AlreadyDone;
        if (Wrong(facts) is { } wrong) return wrong;
        if (Place is null) return Rejected.Invalid("place_missing", "Say where it is: give 'place'.");
        var (place, lost) = Place.Find(facts.District);
        if (place is null) return lost!;
        var (attachments, refused) = AttachmentGiven.Find(Attachments, now, facts);
        return refused is not null ? refused : new CaseReported(Channel, Description.Trim(), place, Item, Reporter, Reference, attachments);
    }

    private Rejected? Wrong(Facts facts) =>
        Wording.Missing("description", Description)
        ?? Wording.Wrong("reference", Reference, 100)
        ?? (Item is null ? null : CatalogueItem.Wrong(Item, facts));
}
