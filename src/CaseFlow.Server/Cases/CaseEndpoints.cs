using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;
using File = CaseFlow.Domain.Cases.File;
using Void = CaseFlow.Domain.Cases.Void;

namespace CaseFlow.Server.Cases;

/// <summary>Every verb of a case: its address, its body and who may. What it means stands in the domain's file of that name.</summary>
internal static class CaseEndpoints
{
    public static void MapCaseVerbs(this IEndpointRouteBuilder app)
    {
        var json = CaseJson.Default;
        app.MapPost("/api/cases", ReportRoad.Report).Verb<Report>(May.Report).Produces<Receipt>(StatusCodes.Status201Created);

        var ofCase = app.MapGroup("/api/cases/{id}");
        ofCase.Verb(May.File, json.File);
        ofCase.Verb(May.Decline, json.Decline);
        ofCase.Verb(May.Grab, json.Grab);
        ofCase.Verb(May.Dispatch, json.Dispatch);
        ofCase.Verb(May.Rule, json.Rule);
        ofCase.Verb(May.Lead, json.Lead);
        ofCase.Verb(May.Check, json.Check);
        ofCase.Verb(May.Feedback, json.Feedback);
        ofCase.Verb(May.Close, json.Close);
        ofCase.Verb(May.Reopen, json.Reopen);
        ofCase.Verb(May.Void, json.Void);
        ofCase.Verb(May.Urge, json.Urge);
        ofCase.Verb(May.Supervise, json.Supervise);
        ofCase.Verb(May.AnswerSupervision, json.AnswerSupervision);
        ofCase.Verb(May.Suspend, json.Suspend);
        ofCase.Verb(May.Resume, json.Resume);
        ofCase.Verb(May.Score, json.Score);
        ofCase.Verb(May.Appeal, json.LodgeAppeal);
        ofCase.Verb(May.RuleOnAppeal, json.RuleAppeal);
        ofCase.PairVerb(May.Merge, json.Merge, merge => merge.Into, (merge, kept) => merge with { Into = kept }, (merge, id) => (duplicate, kept) => merge.Decide(id, duplicate, kept));
        ofCase.PairVerb(May.Unmerge, json.Unmerge, _ => null, (unmerge, _) => unmerge, (unmerge, id) => (duplicate, kept) => unmerge.Decide(id, duplicate, kept));

        var ofOrder = ofCase.MapGroup("/orders/{order}");
        ofOrder.OrderVerb(May.Acknowledge, json.Acknowledge);
        ofOrder.OrderVerb(May.Muster, json.Muster);
        ofOrder.OrderVerb(May.Start, json.Start);
        ofOrder.OrderVerb(May.Progress, json.Progress);
        ofOrder.OrderVerb(May.Split, json.Split);
        ofOrder.OrderVerb(May.Whistle, json.Whistle);
        ofOrder.OrderVerb(May.Return, json.Return);
        ofOrder.OrderVerb(May.Refuse, json.Refuse);
        ofOrder.OrderVerb(May.Complete, json.Complete);
        ofOrder.OrderVerb(May.Extend, json.Extend);
        ofOrder.OrderVerb(May.ApproveExtension, json.ApproveExtension);
        ofOrder.OrderVerb(May.RefuseExtension, json.RefuseExtension);
    }

    private static void Verb<T>(this RouteGroupBuilder group, string verb, JsonTypeInfo<T> body) where T : CaseCommand =>
        group.MapPost(verb, (string id, HttpContext http, CaseRoad road) => road.Take(http, id, body, command => command))
            .Verb<T>(verb).Produces<Receipt>();

    private static void OrderVerb<T>(this RouteGroupBuilder group, string verb, JsonTypeInfo<T> body) where T : OrderCommand =>
        group.MapPost(verb, (string id, string order, HttpContext http, CaseRoad road) =>
                road.Take(http, id, body, command => command with { Order = order }))
            .Verb<T>(verb).Produces<Receipt>();

    private static void PairVerb<T>(
        this RouteGroupBuilder group, string verb, JsonTypeInfo<T> body,
        Func<T, string?> kept, Func<T, string, T> keeping, Func<T, string, Func<Case, Case, PairDecision>> decide) where T : class =>
        group.MapPost(verb, (string id, HttpContext http, CaseRoad road) => road.TakeBoth(http, id, body, kept, keeping, decide))
            .Verb<T>(verb).Produces<Receipt>();

    private static RouteHandlerBuilder Verb<T>(this RouteHandlerBuilder endpoint, string verb) where T : class =>
        endpoint.RequireAuthorization(verb).Accepts<T>(MayBeEmpty(typeof(T)), "application/json").WithTags("cases").WithName(JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name)).ProducesProblems();

    /// <summary>A verb that asks for nothing takes no body either.</summary>
    private static bool MayBeEmpty(Type body) => CaseJson.Default.GetTypeInfo(body)!.Properties.All(property => !property.IsRequired);
}
