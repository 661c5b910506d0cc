using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Telemetry;

public sealed class TraceTests(Served at) : IClassFixture<Served>
{
    [Fact]
    public async Task One_trace_leads_from_the_request_through_the_decision_and_the_append_to_the_push()
    {
        var (trace, seen) = (ActivityTraceId.CreateRandom(), new ConcurrentBag<Activity>());
        using var listener = Listen(trace, seen);
        var id = await new Story(at).Reported();
        var reply = (await Do(id, "file", new { item = Town.Urgent }, trace)).Went();
        await Eventually.Become(() => Named("board push") is not null && Named("append group") is not null);

        var (request, verb, append) = (Named("Microsoft.AspNetCore.Hosting.HttpRequestIn"), Named("File"), Named("append"));
        Assert.NotNull(request);
        Assert.Equal((request.SpanId, "accepted"), (verb!.ParentSpanId, verb.GetTagItem("caseflow.outcome")));
        Assert.Equal((verb.SpanId, id), (append!.ParentSpanId, append.GetTagItem("caseflow.stream")));
        var happened = (await (await at.As("auditor")).Get($"/api/cases/{id}/events?after={reply.Number("version") - 1}")).Went().Json.GetProperty("events")[0];
        Assert.Equal(trace.ToString(), happened.GetProperty("correlation").GetString());

        Activity? Named(string name) => seen.FirstOrDefault(activity => activity.OperationName == name);
    }

    [Fact]
    public async Task Commands_are_counted_by_verb_and_outcome_and_refusals_by_code()
    {
        var trace = ActivityTraceId.CreateRandom();
        using var spans = Listen(trace, []);
        var counted = new ConcurrentBag<string>();
        using var listener = Count(trace, counted);
        var id = await new Story(at).Reported();
        (await Do(id, "decline", new { reason = "No." }, trace)).Went();
        (await Do(id, "decline", new { reason = "No." }, trace)).Went();
        var refused = (await Do(id, "file", new { item = Town.Urgent }, trace)).Refused(409, "case_declined");
        Assert.Equal(trace.ToString(), refused.Text("traceId"));
        Assert.Equal(
            [
                "caseflow.commands outcome=accepted verb=Decline", "caseflow.commands outcome=refused verb=File",
                "caseflow.commands outcome=repeated verb=Decline", "caseflow.refusals code=case_declined",
            ], counted.Order(StringComparer.Ordinal));
    }

    private async Task<Reply> Do(string id, string verb, object body, ActivityTraceId trace)
    {
        var request = System.Text.Json.JsonSerializer.Serialize(body);
        return await (await at.As("dispatcher")).Send(HttpMethod.Post, $"/api/cases/{id}/{verb}", message =>
        {
            message.Content = new StringContent(request, System.Text.Encoding.UTF8, "application/json");
            message.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        });
    }

    /// <summary>Keeps what belongs to the trace, or links to it.</summary>
    private static ActivityListener Listen(ActivityTraceId trace, ConcurrentBag<Activity> seen)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("CaseFlow.", StringComparison.Ordinal) || source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace || activity.Links.Any(link => link.Context.TraceId == trace)) seen.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Count(ActivityTraceId trace, ConcurrentBag<string> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name is "caseflow.commands" or "caseflow.refusals") self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            if (Activity.Current?.TraceId == trace)
                counted.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal))}");
        });
        listener.Start();
        return listener;
    }
}
