using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Notices;

/// <summary>The deliveries of the own district: what waits, what arrived, what was given up and may be sent again.</summary>
internal static class DeliveryEndpoints
{
    private const int UsualRows = 50;

    private static readonly Rejected Unknown = Rejected.Unknown("delivery_unknown", "There is no such delivery in your district. Look at the list again.");

    private static readonly Rejected ChannelClosed = Rejected.Rule("channel_closed", "Its channel has been closed, so it cannot be sent again.");

    private static readonly Rejected Arrived = Rejected.Rule("already_delivered", "The receiver has taken it already. Only what was given up is sent again.");

    public static void MapDeliveries(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/deliveries", List).RequireAuthorization(May.Administer).Produces<DeliveryPage>().WithTags("notices").WithName("listDeliveries").ProducesReadProblems()
            .WithQuery(QueryParameter.OneOf<DeliveryState>("state"), QueryParameter.Text("channel"), QueryParameter.Number("after", 1, long.MaxValue),
                QueryParameter.Number("limit", 1, DeliveryList.MostRows));
        app.MapPost("/api/deliveries/{id}/replay", Replay).RequireAuthorization(May.Administer).Produces<Replayed>().WithTags("notices").WithName("replayDelivery").ProducesProblems();
    }

    private static async Task<IResult> List(HttpContext http, DeliveryList deliveries)
    {
        var query = new QueryWords(http.Request.Query);
        var (state, after, limit) = (query.Name<DeliveryState>("state"), query.Number("after", 1, long.MaxValue), query.Number("limit", 1, DeliveryList.MostRows));
        var channel = query.Take("channel", text => Guid.TryParseExact(text, "D", out var id) ? id : (Guid?)null, "It is the id of a channel.");
        if (query.Wrong is { } wrong) return wrong;
        var page = await deliveries.Page(http.Caller().Tenant, state, channel, after, (int)(limit ?? UsualRows), http.RequestAborted);
        return new Json<DeliveryPage>(page, NoticesJson.Default.DeliveryPage);
    }

    private static async Task<IResult> Replay(string id, HttpContext http, DeliveryList deliveries)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Problem.Of(Unknown);
        var count = await deliveries.Replay(http.Caller(), number, null, http.RequestAborted);
        return count > 0 ? Sent(count) : await deliveries.Standing(http.Caller().Tenant, number, http.RequestAborted) switch
        {
            null => Problem.Of(Unknown),
            { State: DeliveryState.Pending } => Sent(0),
            { State: DeliveryState.Delivered } => Problem.Of(Arrived),
            _ => Problem.Of(ChannelClosed),
        };
    }

    private static Json<Replayed> Sent(int count) => new(new Replayed(count), NoticesJson.Default.Replayed);
}
