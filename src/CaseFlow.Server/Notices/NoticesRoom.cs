using CaseFlow.EventStore;
using CaseFlow.Server.Deadlines;
using CaseFlow.Server.Directory;

namespace CaseFlow.Server.Notices;

/// <summary>Puts notices, and their way out of the house, into the server.</summary>
internal static class NoticesRoom
{
    /// <summary>The key of the alarm that tells when to look for what is to be sent.</summary>
    public const string Bell = "deliveries";

    public static readonly Schema Tables = new("notices", Sql.Read("notices.sql") + Sql.Read("notice_channels.sql") + Sql.Read("deliveries.sql"));

    /// <summary>The table of notices, to be built anew from the log beside the live one.</summary>
    public static FollowingTables Rebuildable(Districts districts) => new NoticesView(districts, new Alarm(TimeProvider.System)).Tables;

    /// <summary>Comes after the directory, which knows the centres.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddKeyedSingleton(Bell, (at, _) => new Alarm(at.GetRequiredService<TimeProvider>()))
        .AddSingleton(at => new NoticesView(at.GetRequiredService<Districts>(), at.GetRequiredKeyedService<Alarm>(Bell)))
        .AddSingleton<ChannelBook>().AddSingleton<DeliveryBook>().AddSingleton<DeliveryList>().AddSingleton<Webhook>().AddSingleton<Senders>()
        .AddHostedService<Following>().AddHostedService<DeliveryRounds>();

    public static void MapNotices(this IEndpointRouteBuilder app)
    {
        app.MapChannels();
        app.MapDeliveries();
    }

    /// <summary>Sets the view going; the journal ends it.</summary>
    private sealed class Following(Journal journal, NoticesView view) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            journal.Run(view);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
