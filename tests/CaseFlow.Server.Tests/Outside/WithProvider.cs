using CaseFlow.Server.Running;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>A server that lets people in through a provider, and the provider.</summary>
public sealed class WithProvider : IAsyncLifetime
{
    private RunningServer? here;

    public Served Served { get; } = new();

    public TestProvider Provider { get; } = new();

    public RunningServer Here => here ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    public string Address => Here.Addresses.First();

    public async ValueTask InitializeAsync()
    {
        await Served.InitializeAsync();
        await Provider.InitializeAsync();
        here = await Another();
    }

    /// <summary>Another server on the same database, configured as said beside the usual.</summary>
    public Task<RunningServer> Another(params (string Name, string? Value)[] more) => Served.Start(Served.ConnectionString, more: Provider.Settings(more));

    /// <summary>Somebody whom the provider knows, signed in here.</summary>
    internal async Task<Visitor> Entered(string login, string unit = Town.West, params string[] groups)
    {
        await Provider.Knows(login, new { preferred_username = login, name = "Name of " + login, district = Town.Code, unit, groups = groups.Length > 0 ? groups : ["cf-townships"] });
        var visitor = new Visitor(Address);
        (await visitor.Enters(login)).Went();
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (here is not null) await here.DisposeAsync();
        await Provider.DisposeAsync();
        await Served.DisposeAsync();
    }
}
