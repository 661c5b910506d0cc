using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Board;
using CaseFlow.Server.Tests.Accounts;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseFlow.Server.Tests.Board;

public sealed class WatcherTests
{
    private static readonly Caller Somebody = new(Town.Code, new Actor("dispatcher", Town.Code, Role.Dispatcher), "");

    private readonly ManualTime time = new(DateTimeOffset.UnixEpoch);
    private readonly SlowConnection connection = new();
    private readonly Watcher watcher;

    public WatcherTests() => watcher = new Watcher(connection, Somebody, new SessionTicket("session", "dispatcher", "stamp"));

    [Fact]
    public void While_a_message_is_on_its_way_no_other_piles_up_behind_it()
    {
        for (var i = 0; i < 1000; i++) watcher.Offer(Message(), time);
        Assert.Equal(1, connection.Taken);
        connection.Deliver();
        watcher.Offer(Message(), time);
        Assert.Equal(2, connection.Taken);
        Assert.False(connection.Aborted);
    }

    [Fact]
    public void Who_takes_nothing_for_half_a_minute_is_cut_off()
    {
        watcher.Offer(Message(), time);
        time.Pass(TimeSpan.FromSeconds(31));
        watcher.Offer(Message(), time);
        Assert.True(connection.Aborted);
    }

    private static SerializedHubMessage Message() => new(new InvocationMessage("changed", []));

    private sealed class SlowConnection() : HubConnectionContext(
        new DefaultConnectionContext(), new HubConnectionContextOptions { KeepAliveInterval = TimeSpan.FromHours(1) }, NullLoggerFactory.Instance)
    {
        private TaskCompletionSource delivery = new();

        public int Taken { get; private set; }

        public bool Aborted { get; private set; }

        public void Deliver() => delivery.SetResult();

        public override ValueTask WriteAsync(SerializedHubMessage message, CancellationToken cancellationToken = default)
        {
            Taken++;
            delivery = new TaskCompletionSource();
            return new ValueTask(delivery.Task);
        }

        public override void Abort() => Aborted = true;
    }
}
