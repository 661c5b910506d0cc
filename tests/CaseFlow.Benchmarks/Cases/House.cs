using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Http;
using CaseFlow.Server.Personal;
using CaseFlow.Server.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>
/// A server on the site's database that answers about cases only, with the usual door or with none: then everybody is the
/// township. Only to measure what the door costs, with all else the same; the program itself has no such switch.
/// </summary>
internal sealed class House : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Database database;

    private House(WebApplication app, Database database) => (this.app, this.database) = (app, database);

    public Uri Address => new(app.Urls.First());

    public static async Task<House> Start(Site site, bool asks)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Folders.Content, EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:caseflow"] = site.ConnectionString, [MasterKey.Setting] = Site.MasterKey,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(Patience.Set);
        var database = await Database.OpenAsync(builder.Configuration, _ => { }, CancellationToken.None);
        builder.AddRooms(database);
        var time = new SteadyTime(TimeProvider.System);
        builder.Services.AddSingleton(time).AddSingleton<TimeProvider>(time);
        builder.Services.Configure<RouteOptions>(routes => routes.SuppressCheckForUnhandledSecurityMetadata = true);
        var app = builder.Build();
        app.UseSafeAnswers();
        app.UseProblems();
        app.UsePages();
        if (asks) app.UseAccounts();
        else LetEverybodyIn(app);
        app.MapCases();
        await app.StartAsync();
        return new House(app, database);
    }

    /// <summary>Nobody is at the door.</summary>
    private static void LetEverybodyIn(WebApplication app)
    {
        var township = new Account(Site.District, "township", "Township", Site.Township, Role.Township, "", "").Principal("", Owed.Nothing);
        // Else the framework would put its own door there.
        foreach (var door in (string[])["__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet"]) ((IApplicationBuilder)app).Properties[door] = true;
        app.Use((http, next) =>
        {
            http.User = township;
            return next(http);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
