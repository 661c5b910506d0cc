using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CaseFlow.Server.Telemetry;

/// <summary>
/// What the server's rooms measure. Names follow OpenTelemetry's: durations in seconds, one name for one thing.
/// The event store has its own source and meter, <c>CaseFlow.EventStore</c>.
/// </summary>
internal static class Instruments
{
    public static readonly ActivitySource Source = new("CaseFlow.Server");

    private static readonly Meter Meter = new("CaseFlow.Server");

    /// <summary>Commands answered; tags: <c>verb</c>, and <c>outcome</c>: accepted, repeated, refused, conflict or failed.</summary>
    public static readonly Counter<long> Commands =
        Meter.CreateCounter<long>("caseflow.commands", "{command}", "Commands answered, by verb and outcome");

    /// <summary>From the request's body being read to the answer being known.</summary>
    public static readonly Histogram<double> CommandDuration =
        Meter.CreateHistogram<double>("caseflow.command.duration", "s", "Time to decide and store one command");

    /// <summary>Commands refused by the rules; tag: <c>code</c>.</summary>
    public static readonly Counter<long> Refusals =
        Meter.CreateCounter<long>("caseflow.refusals", "{command}", "Commands refused, by stable code");

    /// <summary>Appends that lost to another and were decided again.</summary>
    public static readonly Counter<long> Conflicts =
        Meter.CreateCounter<long>("caseflow.conflicts", "{append}", "Appends that lost to another one");

    /// <summary>Connections that watch a board now.</summary>
    public static readonly UpDownCounter<long> Watchers =
        Meter.CreateUpDownCounter<long>("caseflow.board.watchers", "{connection}", "Connections that watch a board");

    /// <summary>From an event's recorded time to its being pushed to the watchers.</summary>
    public static readonly Histogram<double> PushDelay =
        Meter.CreateHistogram<double>("caseflow.board.push.delay", "s", "Time from an event's recording to its push");

    /// <summary>From a case's due time to the server's command about it.</summary>
    public static readonly Histogram<double> DeadlineLateness =
        Meter.CreateHistogram<double>("caseflow.deadline.lateness", "s", "How late the server acted on what was due");

    /// <summary>Attempts to bring a notice out; tag <c>outcome</c>: delivered, failed, dead or heldBack.</summary>
    public static readonly Counter<long> Deliveries =
        Meter.CreateCounter<long>("caseflow.deliveries", "{delivery}", "Deliveries of notices, by outcome");

    /// <summary>From what happened to the receiver's having taken the notice of it; tag <c>kind</c>.</summary>
    public static readonly Histogram<double> DeliveryDelay =
        Meter.CreateHistogram<double>("caseflow.delivery.delay", "s", "Time from an event to its notice being delivered");

    /// <summary>Channels whose receiver fails so often that this server holds back for the moment.</summary>
    public static readonly UpDownCounter<long> BrokenLines =
        Meter.CreateUpDownCounter<long>("caseflow.delivery.broken", "{channel}", "Channels held back because their receiver fails");
}
