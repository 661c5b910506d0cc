using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.EventStore.Following;

/// <summary>The following views of this server, each on its own: one that is stuck holds up no other.</summary>
internal sealed class Followers : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ViewRunner[] _runners;
    private readonly Task _running;

    public Followers(IEnumerable<IFollowingView> views, NpgsqlDataSource source, LogTip tip, Durability durability, RecentEvents recent, JournalOptions options, ILogger logger)
    {
        _runners = [.. views.Select(v => new ViewRunner(v, source, tip, durability, recent, options.PageSize, options.Time, logger))];
        _running = Task.WhenAll(_runners.Select(r => Task.Run(() => r.Run(_stop.Token))));
    }

    public IEnumerable<ViewHealth> Health => _runners.Select(r => r.Health);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }
}
