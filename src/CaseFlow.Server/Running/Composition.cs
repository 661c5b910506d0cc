using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Attachments;
using CaseFlow.Server.Board;
using CaseFlow.Server.Cases;
using CaseFlow.Server.City;
using CaseFlow.Server.Deadlines;
using CaseFlow.Server.Deputies;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Http;
using CaseFlow.Server.Keys;
using CaseFlow.Server.Notices;
using CaseFlow.Server.People;
using CaseFlow.Server.Personal;
using CaseFlow.Server.Policies;
using CaseFlow.Server.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseFlow.Server.Running;

/// <summary>
/// The one place that knows every room of the server. What must be done before the first request is accepted is
/// a hosted service: those start one after another, in the order written here, before the server listens.
/// </summary>
internal static class Composition
{
    /// <summary>What the rooms need, before the server is built.</summary>
    public static void AddRooms(this WebApplicationBuilder builder, Database database)
    {
        builder.AddLogRooms(database);
        builder.Services.AddSingleton(MasterKeyOf(builder, database)).AddHostedService<MasterKeyMark>();
        if (database.Own is { } own) builder.Services.AddSingleton(own).AddHostedService<PostgresKeeper>();
        builder.AddLogs();
        builder.AddTelemetry();
        builder.AddHealth();
        builder.Services.AddContract().AddAccounts().AddKeys(builder.Configuration).AddDeputies().AddBoard().AddDeadlines().AddNotices().AddAttachments(builder.Configuration).AddCity().AddPeople();
        builder.Services.ConfigureHttpJsonOptions(json => CaseJson.Describe(json.SerializerOptions));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(1, DirectoryContract.Default));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(2, PolicyContract.Default));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(3, NoticesJson.Default));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(4, KeysJson.Default));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(5, DeputiesJson.Default));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(6, CityJson.Default));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(7, AccountsJson.Default));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(8, PeopleJson.Default));
    }

    /// <summary>What it takes to command and to read the log, also without a server that listens.</summary>
    public static void AddLogRooms(this IHostApplicationBuilder builder, Database database)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddJournal(database);
        // A server looks for the key before it starts; a verb, when it has a reporter to read.
        builder.Services.AddDirectory().AddCases().AddDeputyships().AddClosings().AddPolicies().AddUploads(builder.Configuration).AddSingleton(_ => MasterKeyOf(builder, database));
    }

    /// <summary>The log and the one pool on its database, which every room shares; tables are made before anything starts.</summary>
    private static void AddJournal(this IHostApplicationBuilder builder, Database database)
    {
        builder.Services.AddSingleton(at => new Journal(database.ConnectionString, new JournalOptions
        {
            InlineViews = [.. at.GetServices<IInlineView>()],
            Time = at.GetRequiredService<TimeProvider>(),
            Loggers = at.GetRequiredService<ILoggerFactory>(),
        }));
        builder.Services.AddSingleton(at => at.GetRequiredService<Journal>().DataSource);
        builder.Services.AddHostedService<Tables>();
    }

    private static MasterKey MasterKeyOf(IHostApplicationBuilder builder, Database database)
    {
        var folder = database.Own is not null || builder.Environment.IsDevelopment() ? Folders.State(builder.Configuration["CASEFLOW_STATE"]) : null;
        return MasterKey.Of(builder.Configuration[MasterKey.Setting], folder);
    }

    /// <summary>What the server answers.</summary>
    public static void MapRooms(this WebApplication app)
    {
        app.UseSafeAnswers();
        app.UseProblems();
        app.UsePages();
        var limits = app.Services.GetRequiredService<KeyLimits>();
        app.UseWhen(KeySignIn.IsShown, machines => machines.UseRateLimiter(limits.ByAddress()));
        app.UseAccounts();
        app.UseWhen(KeySignIn.IsShown, machines => machines.UseRateLimiter(limits.ByKey()));
        app.MapHealth();
        app.MapAccounts();
        app.MapDirectory();
        app.MapPolicies();
        app.MapCases();
        app.MapAttachments();
        app.MapBoard();
        app.MapNotices();
        app.MapKeys();
        app.MapDeputies();
        app.MapCity();
        app.MapPeople();
        app.MapOpenApi().AllowAnonymous();
    }
}
