using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Notices;

/// <summary>What an administrator may do with the channels of the own district.</summary>
internal static class ChannelEndpoints
{
    private static readonly Rejected Unknown = Rejected.Unknown("channel_unknown", "There is no such channel in your district. Look at the list again.");

    private static readonly Rejected Closed = Rejected.Rule("channel_closed", "The channel has been closed. Open a new one.");

    /// <summary>What whoever writes a receiver must know.</summary>
    private const string Contract =
        "Notices are sent by POST as {id, kind, case: {id, number}, unit, about, clock, at, dueAt, district}, absent rather than null, at least once and in no "
        + "certain order: CaseFlow-Delivery is the same at every attempt, so that doubles are told. CaseFlow-Signature is 't=<Unix seconds>,v1=<hex HMAC-SHA256 of "
        + "\"t.body\">', keyed with the secret's characters; for a day after a change of secret there are two v1, of which one must fit. Any 2xx within ten seconds "
        + "is a receipt; anything else is tried again after 1, 5 and 30 minutes and 2, 6 and 24 hours, and then is a dead letter.";

    public static void MapChannels(this IEndpointRouteBuilder app)
    {
        var json = NoticesJson.Default;
        var channels = app.MapGroup("/api/channels").WithTags("notices");
        channels.MapGet("", List).RequireAuthorization(May.Administer).Produces<ChannelShown[]>().WithName("listChannels").ProducesReadProblems();
        channels.MapPost("", Open).Verb<ChannelSecret>("openChannel", StatusCodes.Status201Created).Accepts<OpenChannel>("application/json").WithDescription(Contract);
        var one = channels.MapGroup("{id}");
        one.MapPost("change", Change).Verb<ChannelReceipt>("changeChannel").Accepts<ChangeChannel>("application/json");
        one.MapPost("pause", (string id, HttpContext http, ChannelBook book) => Pause(id, http, book, true)).Verb<ChannelReceipt>("pauseChannel");
        one.MapPost("resume", (string id, HttpContext http, ChannelBook book) => Pause(id, http, book, false)).Verb<ChannelReceipt>("resumeChannel");
        one.MapPost("rotate", Rotate).Verb<ChannelSecret>("rotateChannelSecret");
        one.MapPost("close", Close).Verb<ChannelReceipt>("closeChannel");
        one.MapPost("test", Test).Verb<TestOutcome>("testChannel");
        one.MapPost("replay", Replay).Verb<Replayed>("replayChannel");
    }

    private static async Task<IResult> List(HttpContext http, ChannelBook book) =>
        Answer([.. (await book.All(http.Caller().Tenant, http.RequestAborted)).Select(one => Shown(one.Channel, one.Standing))], NoticesJson.Default.ChannelShownArray);

    private static async Task<IResult> Open(HttpContext http, ChannelBook book, Districts districts)
    {
        var (asked, wrong) = await Body.Read(http, NoticesJson.Default.OpenChannel);
        if (asked is null) return wrong!;
        if (asked.Wrong(districts.Of(http.Caller().Tenant)) is { } refusal) return Problem.Of(refusal);
        if (await book.Open(http.Caller(), asked, http.RequestAborted) is not var (id, secret)) return Problem.Of(NameTaken(asked.Name));
        return Told(http, new ChannelSecret(id, secret), StatusCodes.Status201Created);
    }

    private static Task<IResult> Change(string id, HttpContext http, ChannelBook book, Districts districts) => Find(id, http, book, async channel =>
    {
        var (asked, wrong) = await Body.Read(http, NoticesJson.Default.ChangeChannel);
        if (asked is null) return wrong!;
        if (asked.Wrong(districts.Of(http.Caller().Tenant)) is { } refusal) return Problem.Of(refusal);
        return await book.Change(http.Caller(), channel.Id, asked, http.RequestAborted)
            ? Answer(new ChannelReceipt(channel.Id, false), NoticesJson.Default.ChannelReceipt)
            : Problem.Of(NameTaken(asked.Name));
    });

    private static Task<IResult> Pause(string id, HttpContext http, ChannelBook book, bool paused) => Find(id, http, book, async channel =>
        Answer(new ChannelReceipt(channel.Id, !await book.Pause(http.Caller(), channel.Id, paused, http.RequestAborted)), NoticesJson.Default.ChannelReceipt));

    private static Task<IResult> Rotate(string id, HttpContext http, ChannelBook book) => Find(id, http, book, async channel =>
        Told(http, new ChannelSecret(channel.Id, await book.Rotate(http.Caller(), channel.Id, http.RequestAborted)), StatusCodes.Status200OK));

    private static Task<IResult> Close(string id, HttpContext http, ChannelBook book) => Find(id, http, book, async channel =>
        Answer(new ChannelReceipt(channel.Id, !await book.Close(http.Caller(), channel.Id, http.RequestAborted)), NoticesJson.Default.ChannelReceipt), orClosed: true);

    private static Task<IResult> Test(string id, HttpContext http, ChannelBook book, Senders senders, Requests requests, TimeProvider time) => Find(id, http, book, async channel =>
    {
        var name = $"test-{Guid.CreateVersion7()}";
        try
        {
            var message = Message.Test(name, channel.Tenant, http.Caller().Actor.Unit, requests.Now);
            await Line.ForOnce(time).Try(stop => senders.Of(channel.Kind)(channel, name, message, stop), http.RequestAborted);
            return Answer(new TestOutcome(true, null, null), NoticesJson.Default.TestOutcome);
        }
        catch (NotDeliveredException why)
        {
            return Answer(new TestOutcome(false, why.Failure, why.Message), NoticesJson.Default.TestOutcome);
        }
    });

    private static Task<IResult> Replay(string id, HttpContext http, ChannelBook book, DeliveryList deliveries) => Find(id, http, book, async channel =>
        Answer(new Replayed(await deliveries.Replay(http.Caller(), null, channel.Id, http.RequestAborted)), NoticesJson.Default.Replayed));

    private static async Task<IResult> Find(string id, HttpContext http, ChannelBook book, Func<NoticeChannel, Task<IResult>> then, bool orClosed = false)
    {
        if (!Guid.TryParseExact(id, "D", out var guid) || await book.Find(http.Caller().Tenant, guid, http.RequestAborted) is not { } channel)
            return Problem.Of(Unknown);
        return channel.ClosedAt is null || orClosed ? await then(channel) : Problem.Of(Closed);
    }

    private static Rejected NameTaken(string name) => Rejected.Rule("channel_name_taken",
        $"There is an open channel '{name}' already, or {ChannelBook.Most} of them. Choose another name, or close one.");

    private static ChannelShown Shown(NoticeChannel channel, ChannelStanding standing) => new(
        channel.Id, channel.Kind, channel.Name, channel.Url, channel.Kinds, channel.Units, channel.Paused, channel.OpenedAt, channel.OpenedBy,
        channel.FormerUntil, standing);

    private static Json<T> Answer<T>(T value, JsonTypeInfo<T> type) => new(value, type);

    /// <summary>A secret is for this answer only.</summary>
    private static Json<ChannelSecret> Told(HttpContext http, ChannelSecret secret, int status)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new Json<ChannelSecret>(secret, NoticesJson.Default.ChannelSecret, status);
    }

    private static RouteHandlerBuilder Verb<T>(this RouteHandlerBuilder endpoint, string name, int status = StatusCodes.Status200OK) =>
        endpoint.RequireAuthorization(May.Administer).Produces<T>(status).WithName(name).ProducesProblems();
}
