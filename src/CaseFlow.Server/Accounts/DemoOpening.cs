using CaseFlow.Server.Directory;

namespace CaseFlow.Server.Accounts;

/// <summary>Opens every district's and the city's demo accounts when the server starts. Development only.</summary>
internal sealed class DemoOpening(Districts districts, AccountBook book, Passwords passwords, IHostEnvironment environment) : IHostedService
{
    /// <summary>The district whose demo accounts have the plain names; the others' end in @ and the district's code.</summary>
    private const string PlainlyNamed = "150402";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment()) return;
        var working = districts.All.Where(district => district.HasCentre).ToArray();
        if (working.Length > 0) await DemoAccounts.Open(book, passwords, [DemoAccounts.City], cancellationToken);
        foreach (var district in working)
            await DemoAccounts.Open(book, passwords, district, district.Code == PlainlyNamed ? "" : "@" + district.Code, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
