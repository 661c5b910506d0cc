using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CaseFlow.Server.Accounts.FirstStart;

/// <summary>
/// Says in the log of a server that nobody has an account at how to make the first: where, and with which code. Not in Development,
/// which has demo accounts. Each start makes another code, and the last one counts.
/// </summary>
internal sealed class FirstStartNotice(FirstStartBook book, IServer server, IHostEnvironment environment, ILogger<FirstStartNotice> log) : IHostedLifecycleService
{
    public const string Page = "/first-start";

    /// <summary>Comes when the server listens.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment()) return;
        var code = FirstStartCode.New();
        if (!await book.Begin(FirstStartCode.Hash(code), cancellationToken)) return;
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        log.LogWarning("There is no account yet. Make the first administrator at {Addresses} with this code, which works once: {Code}",
            string.Join(" or ", addresses.Select(address => address + Page)), code);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
