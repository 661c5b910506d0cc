using CaseFlow.EventStore;
using Npgsql;

namespace CaseFlow.Server.Cases;

/// <summary>Keeps <c>case_rows</c> and <c>case_units</c> in step with the log, in the append's own transaction.</summary>
public sealed class CaseRowsView : IInlineView
{
    public string Name => "case_rows";

    public void Write(IReadOnlyList<Written> units, NpgsqlBatch batch)
    {
        var (begun, changed) = (new CaseRowColumns(), new CaseRowColumns());
        var concerned = new CaseUnitColumns();
        foreach (var unit in units)
        {
            if (unit.Unit.Companion is not CaseChange[] changes) continue;
            var first = unit.First;
            foreach (var change in changes)
            {
                var after = change.Settle(first);
                first += change.Events.Count;
                (change.Before.Version == 0 ? begun : changed).Add(after, CaseRow.Of(after));
                concerned.Add(change.Before, after);
            }
        }
        begun.Insert(batch);
        changed.Update(batch);
        concerned.Put(batch);
    }
}
