using CaseFlow.Domain;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Http;
using NodaTime;

namespace CaseFlow.Server.Policies;

/// <summary>What is in force and was, what a case would be given, and what another policy would have changed. All of it is only read.</summary>
internal static class PolicyEndpoints
{
    public static void MapPolicies(this IEndpointRouteBuilder app)
    {
        var directory = app.MapGroup("/api/directory").WithTags("directory");
        directory.MapGet("policies", (HttpContext http, Districts districts) => Policies(districts.Of(http.Caller().Tenant)))
            .RequireAuthorization(May.ReadDirectory).Produces<PolicyVersions>().WithName("listPolicies").ProducesReadProblems();
        directory.MapGet("calendars", (HttpContext http, Districts districts) => Calendars(districts.Of(http.Caller().Tenant)))
            .RequireAuthorization(May.ReadDirectory).Produces<CalendarVersions>().WithName("listCalendars").ProducesReadProblems();
        directory.MapGet("preview", Preview).RequireAuthorization(May.ReadDirectory).Produces<Preview>().WithName("preview").ProducesReadProblems()
            .WithQuery(QueryParameter.Text("item"), QueryParameter.OneOf<CaseClass>("class"), QueryParameter.Moment("at"), QueryParameter.Text("policy"), QueryParameter.Text("calendar"));
        directory.MapPost("preview", PreviewDraft).RequireAuthorization(May.ReadDirectory)
            .Accepts<PreviewAsked>("application/json").Produces<Preview>().WithName("previewDraft").ProducesProblems();
        directory.MapPost("what-if", RunAgain).RequireAuthorization(May.TryPolicies)
            .Accepts<WhatIfAsked>("application/json").Produces<WhatIfAnswer>().WithName("whatIf").ProducesProblems();
    }

    private static Json<PolicyVersions> Policies(District district) =>
        new(new PolicyVersions(district.Policy()?.Version, [.. district.Policies]), PolicyContract.Default.PolicyVersions);

    private static Json<CalendarVersions> Calendars(District district) =>
        new(new CalendarVersions(district.WorkingTime()?.Calendar.Version, [.. district.Calendars]), PolicyContract.Default.CalendarVersions);

    private static IResult Preview(HttpContext http, Districts districts, Requests requests)
    {
        var query = new QueryWords(http.Request.Query);
        var (item, @class, at) = (query.Text("item"), query.Name<CaseClass>("class"), query.Moment("at"));
        var (policy, calendar) = (query.Text("policy"), query.Text("calendar"));
        if (query.Wrong is { } wrong) return wrong;
        var district = districts.Of(http.Caller().Tenant);
        if (!district.HasPolicy) return Problem.Of(Refusals.NoPolicy);
        if (district.Policy(policy) is not { } rules) return Problem.Of(Refusals.VersionUnknown("policy"));
        if (district.WorkingTime(calendar) is not { } time) return Problem.Of(Refusals.VersionUnknown("calendar"));
        return Answer(Foretelling.Of(district, new Timetable(rules, time), item, @class, at ?? requests.Now));
    }

    private static async Task<IResult> PreviewDraft(HttpContext http, Districts districts, Requests requests)
    {
        var (asked, wrong) = await Body.Read(http, PolicyContract.Default.PreviewAsked);
        if (asked is null) return wrong!;
        if (asked.At is { } moment && !QueryWords.IsStorable(moment)) return Problem.Of(Refusals.MomentFar);
        var (district, refusal) = Draft.In(districts.Of(http.Caller().Tenant), asked.Policy, asked.Calendar);
        if (district is null) return Problem.Of(refusal!);
        var table = new Timetable(district.Policy()!, district.WorkingTime()!);
        var (preview, none) = Foretelling.Of(district, table, asked.Item, asked.Class, asked.At ?? requests.Now);
        return Answer((preview is null ? null : preview with
        {
            Policy = Draft.NameOf(preview.Policy, asked.Policy?.Version), Calendar = Draft.NameOf(preview.Calendar, asked.Calendar?.Version),
        }, none));
    }

    private static IResult Answer((Preview? Preview, Rejected? Refusal) made) =>
        made.Preview is { } preview ? new Json<Preview>(preview, PolicyContract.Default.Preview) : Problem.Of(made.Refusal!);

    private static async Task<IResult> RunAgain(HttpContext http, Districts districts, WhatIf whatIf)
    {
        var (asked, wrong) = await Body.Read(http, PolicyContract.Default.WhatIfAsked);
        if (asked is null) return wrong!;
        if (asked.From >= asked.To || !QueryWords.IsStorable(asked.From) || !QueryWords.IsStorable(asked.To)) return Problem.Of(Refusals.PeriodEmpty);
        var tenant = http.Caller().Tenant;
        var (district, refusal) = Draft.In(districts.Of(tenant), asked.Policy, asked.Calendar);
        return district is null
            ? Problem.Of(refusal!)
            : new Json<WhatIfAnswer>(await whatIf.Page(tenant, district, asked.From, asked.To, asked.After ?? 0, WhatIf.MostCases, http.RequestAborted), PolicyContract.Default.WhatIfAnswer);
    }
}
