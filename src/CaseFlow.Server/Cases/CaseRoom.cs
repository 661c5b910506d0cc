using CaseFlow.EventStore;
using CaseFlow.Server.Http;
using CaseFlow.Server.Personal;

namespace CaseFlow.Server.Cases;

/// <summary>The cases' part of the server.</summary>
internal static class CaseRoom
{
    /// <summary>The tables beside the log.</summary>
    public static readonly Schema Schema = new("cases",
        Sql.Read("case_rows.sql") + ";\n" + Sql.Read("case_units.sql") + ";\n" + Sql.Read("case_clocks.sql") + ";\n" + Sql.Read("case_moments.sql") + ";\n" + Sql.Read("case_keys.sql"),
        Sql.Read("master_key_mark.sql"),
        Sql.Read("inbox_tasks.sql") + ";\n" + Sql.Read("inbox_seen.sql"));

    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<IInlineView, CaseRowsView>()
        .AddSingleton<IInlineView, CaseClocksView>()
        .AddSingleton<IInlineView, InboxTasksView>()
        .AddSingleton<IInlineView, CaseKeysView>()
        .AddSingleton(at => new StreamCache<Dossier>(at.GetRequiredService<Journal>(), Dossier.Fold))
        .AddSingleton<CaseDesk>().AddSingleton<CaseRoad>().AddSingleton<CaseFinder>().AddSingleton<CaseReader>().AddSingleton<CaseList>()
        .AddSingleton<InboxReader>().AddSingleton<ManyOrders>()
        .AddSingleton<Requests>().AddSingleton<ReporterVault>().AddSingleton<ReporterReads>();

    public static void MapCases(this IEndpointRouteBuilder app)
    {
        app.MapCaseVerbs();
        app.MapCaseReads();
        app.MapInbox();
    }
}
