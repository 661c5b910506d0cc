using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Cases;
using NodaTime;

namespace CaseFlow.Server.Tests.Cases;

/// <summary>What is kept of a hot case comes back whole.</summary>
public sealed class DossierTests
{
    private static readonly CaseEvent[] Whistled =
    [
        new CaseReported(Channel.Sensor, "水位过高", new Place(null, null, "t1", "t1"), null, null, null),
        new CaseFiled("01-001", "01", CaseClass.Urgent, new Place(new Position(118.9, 42.2), null, "t1", "t1")),
        new CaseDispatched("o1", "150402", "t1", ""), new OrderAcknowledged("o1"),
        new DepartmentsWhistled("o1", "", [new WhistleCall("o2", "water", OrderRole.Lead), new WhistleCall("o3", "police", OrderRole.Supporting)]),
        new SupervisionOpened("s1", SupervisionLevel.Leader, "t1", "久拖", Instant.FromUtc(2026, 3, 3, 1, 0)),
    ];

    [Fact]
    public void A_snapshot_is_restored_as_it_was_saved()
    {
        var dossier = Whistled.Aggregate(Dossier.Of("150402", "a-case"), (now, happened) =>
            now.Evolve(happened, now.Version + 1, Instant.FromUtc(2026, 3, 2, 1, 0), "reporter"));
        var restored = Dossier.Fold.Restore!(Dossier.Fold.Save!(dossier));
        Assert.Equal(dossier.Case.Orders, restored.Case.Orders);
        Assert.Equal(dossier.Case.Supervisions, restored.Case.Supervisions);
        Assert.Equal(dossier, restored with
        {
            Case = restored.Case with { Orders = dossier.Case.Orders, Supervisions = dossier.Case.Supervisions, Duplicates = dossier.Case.Duplicates, Appeals = dossier.Case.Appeals },
        });
    }
}
