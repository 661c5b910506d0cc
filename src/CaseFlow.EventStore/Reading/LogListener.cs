using System.Globalization;
using CaseFlow.EventStore.Appending;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>Hears of commits by any server and moves the tip; connects again by itself, and then looks for itself what it missed.</summary>
internal sealed class LogListener : IAsyncDisposable
{
    private static readonly string ListenSql = Sql.Read("listen.sql");
    private static readonly string PositionSql = Sql.Read("last_position.sql");
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly NpgsqlDataSource _source;
    private readonly LogTip _tip;
    private readonly Durability _durability;
    private readonly LogEnd _end;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public LogListener(NpgsqlDataSource source, LogTip tip, Durability durability, LogEnd end, ILogger logger)
    {
        (_source, _tip, _durability, _end, _logger) = (source, tip, durability, end, logger);
        _loop = Task.Run(Loop);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task Loop()
    {
        while (!_stop.IsCancellationRequested)
            try
            {
                await Listen();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                _end.Forget();
                _logger.LogWarning(e, "The listener lost its connection and connects again");
                await Task.Delay(Pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private async Task Listen()
    {
        await using var connection = await _source.OpenConnectionAsync(_stop.Token);
        connection.Notification += (_, e) => _tip.Advance(long.Parse(e.Payload, CultureInfo.InvariantCulture));
        await using var listen = new NpgsqlCommand(ListenSql, connection);
        await listen.ExecuteNonQueryAsync(_stop.Token);
        await using var position = new NpgsqlCommand(PositionSql, connection);
        await _durability.Reach((long)(await position.ExecuteScalarAsync(_stop.Token))!, _stop.Token);
        while (true) await connection.WaitAsync(_stop.Token);
    }
}
