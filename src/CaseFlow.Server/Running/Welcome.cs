using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Running;

/// <summary>What a person reads when the server has started: where it is and, in Development, who to sign in as.</summary>
internal static class Welcome
{
    public static async Task WriteAsync(RunningServer server, TextWriter to, CancellationToken cancel)
    {
        await to.WriteLineAsync($"CaseFlow is at {string.Join(" and ", server.Addresses)} ({server.Environment}). Ctrl-C stops it.");
        if (server.Environment != Environments.Development) return;
        var accounts = await server.Services.GetRequiredService<AccountBook>().Demo(cancel);
        if (accounts.Count == 0) return;
        await to.WriteLineAsync($"Sign in with the password {DemoAccounts.Password} as one of {accounts.Count} accounts, such as:");
        foreach (var account in accounts.OrderBy(account => account.Login.Length).DistinctBy(account => account.Roles))
            await to.WriteLineAsync($"  {account.Login,-24} {account.Roles}");
    }
}
