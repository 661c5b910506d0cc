using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CaseFlow.EventStore.Tests;

public class Telling_of_appends(TallyLog db) : IClassFixture<TallyLog>
{
    [Fact]
    public async Task A_groups_activity_links_to_those_of_its_units()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "CaseFlow.EventStore" or "test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("test");
        await using var journal = new Journal(db.ConnectionString);
        using (var request = source.StartActivity("request")) await journal.Appended(Given.Unit("told", 0));

        await CaseFlow.Testing.Eventually.Become(() => ended.Any(a => a.OperationName == "append group" && a.Links.Any()));
        var append = ended.First(a => a.OperationName == "append" && Equals(a.GetTagItem("caseflow.stream"), "told"));
        Assert.Equal("request", append.Parent?.OperationName);
        Assert.Equal("Appended", append.GetTagItem("caseflow.result"));
        Assert.Contains(ended, a => a.OperationName == "append group" && a.Links.Any(l => l.Context.SpanId == append.SpanId));
    }

    [Fact]
    public async Task Figures_count_events_refusals_and_lag()
    {
        var figures = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == "CaseFlow.EventStore") l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => figures.AddOrUpdate(Name(i, tags), value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => figures.AddOrUpdate(Name(i, tags), value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => figures.AddOrUpdate(Name(i, tags), value, (_, sum) => sum + value));
        listener.Start();
        await using var journal = new Journal(db.ConnectionString);
        await journal.Appended(Given.Unit("counted", 0, events: 3));
        Assert.IsType<Conflict>(await journal.Append(Given.Unit("counted", 0), TestContext.Current.CancellationToken));
        journal.Run(new CountedTypes());
        await CaseFlow.Testing.Eventually.Become(() => journal.Views[0].Position >= 3);
        listener.RecordObservableInstruments();

        Assert.True(figures["caseflow.store.events"] >= 3);
        Assert.True(figures["caseflow.store.refused Conflict"] >= 1);
        Assert.True(figures["caseflow.store.group.size"] >= 2);
        Assert.True(figures["caseflow.store.append.duration"] > 0);
        Assert.Contains("caseflow.store.view.lag counted_types", figures.Keys);
    }

    private static string Name(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        tags.IsEmpty ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
}
