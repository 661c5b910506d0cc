using System.Diagnostics;
using System.Diagnostics.Metrics;
using CaseFlow.EventStore.Appending;

namespace CaseFlow.EventStore;

/// <summary>Traces and figures of one journal, under the name <see cref="Name"/>. Times are in seconds.</summary>
internal sealed class Telemetry : IDisposable
{
    public const string Name = "CaseFlow.EventStore";

    public static readonly ActivitySource Source = new(Name);

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _appendTime;
    private readonly Histogram<double> _groupTime;
    private readonly Histogram<int> _groupSize;
    private readonly Counter<long> _events;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _outages;
    private readonly Gauge<double> _rebuilt;

    public Telemetry(Journal journal)
    {
        _appendTime = _meter.CreateHistogram<double>("caseflow.store.append.duration", "s", "From handing in a unit to its answer.");
        _groupTime = _meter.CreateHistogram<double>("caseflow.store.group.duration", "s", "From gathering a group to its commit.");
        _groupSize = _meter.CreateHistogram<int>("caseflow.store.group.size", "{unit}", "Units that shared a transaction.");
        _events = _meter.CreateCounter<long>("caseflow.store.events", "{event}", "Events written.");
        _refused = _meter.CreateCounter<long>("caseflow.store.refused", "{unit}", "Units not written, by reason.");
        _outages = _meter.CreateCounter<long>("caseflow.store.outages", "{group}", "Groups that the database went away from.");
        _rebuilt = _meter.CreateGauge<double>("caseflow.store.rebuild.progress", "1", "Part of the log that a rebuild has read.");
        _meter.CreateObservableGauge("caseflow.store.feed.lag",
            () => journal.Feeds.Select(f => new Measurement<long>(f.Lag, new KeyValuePair<string, object?>("feed", f.Name))), "{event}", "Events committed that a reader has not taken.");
        _meter.CreateObservableGauge("caseflow.store.view.lag",
            () => journal.Views.Select(v => new Measurement<long>(v.Lag, new KeyValuePair<string, object?>("view", v.Name))), "{event}", "Events committed that are not in a following view's rows.");
    }

    /// <summary>The activity of one unit, from hand-in to answer; the group's links to it.</summary>
    public static Activity? Append(AppendUnit unit)
    {
        var activity = Source.StartActivity("append");
        return activity?.SetTag("caseflow.tenant", unit.Tenant).SetTag("caseflow.stream", unit.Streams.Length > 0 ? unit.Streams[0].Id : null);
    }

    public static Activity? Group(List<Pending> units)
    {
        if (!Source.HasListeners()) return null;
        var links = units.Select(u => u.Trace).Where(c => c != default).Select(c => new ActivityLink(c));
        return Source.StartActivity("append group", ActivityKind.Internal, default(ActivityContext), links: links);
    }

    public void Answered(AppendResult result, TimeSpan time)
    {
        _appendTime.Record(time.TotalSeconds);
        if (result is not Appended) _refused.Add(1, new KeyValuePair<string, object?>("reason", result.GetType().Name));
    }

    public void Committed(int units, long events, TimeSpan time)
    {
        _groupSize.Record(units);
        _groupTime.Record(time.TotalSeconds);
        _events.Add(events);
    }

    public void Outage() => _outages.Add(1);

    public void Rebuilt(RebuildProgress progress) =>
        _rebuilt.Record(progress.Target == 0 ? 1 : (double)progress.Position / progress.Target, new KeyValuePair<string, object?>("view", progress.View));

    public void Dispose() => _meter.Dispose();
}
