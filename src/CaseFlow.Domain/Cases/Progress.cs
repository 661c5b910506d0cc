namespace CaseFlow.Domain.Cases;

/// <summary>Says what was done so far. The same note twice running, with the same attachments, is one.</summary>
public sealed record Progress(string Note, AttachmentGiven[]? Attachments = null) : OrderCommand, ICarriesAttachments
{
    protected override Decision Decide(Case now, Order order, Facts facts)
    {
        if (Barred(now, order, facts) is { } barred) return barred;
        if (Wording.Missing("note", Note) is { } wrong) return wrong;
        var (attachments, refused) = AttachmentGiven.Find(Attachments, now, facts);
        if (refused is not null) return refused;
        return order.IsLastTold(Note, attachments) ? Decision.AlreadyDone : new ProgressReported(order.Id, Note, attachments);
    }

    public static Rejected? Barred(Case now, Order order, Facts facts) =>
        Refusals.NotInHand(now, order, facts) ?? Start.NotMustered(order, facts);
}
