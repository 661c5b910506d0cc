using CaseFlow.Server.Keys;

namespace CaseFlow.Server.Tests.Keys;

public sealed class KeyLimitTests(Served at) : IClassFixture<Served>
{
    [Fact]
    public async Task A_key_that_comes_too_often_has_to_wait_and_no_other()
    {
        var (one, other) = (await Machine("one"), await Machine("other"));
        await using var server = await Served.Start(at.ConnectionString, more: new Dictionary<string, string?> { [KeyLimits.PerKeySetting] = "3" });
        var (eager, calm) = (one.At(server.Addresses.First()), other.At(server.Addresses.First()));
        for (var i = 0; i < 3; i++) (await eager.Get("/api/cases")).Went();
        var refused = (await eager.Get("/api/cases")).Refused(429, "too_many");
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        (await calm.Get("/api/cases")).Went();
    }

    [Fact]
    public async Task An_address_that_tries_keys_has_to_wait_and_people_there_do_not()
    {
        await using var server = await Served.Start(at.ConnectionString, more: new Dictionary<string, string?> { [KeyLimits.PerAddressSetting] = "3" });
        var guesser = at.Nobody.Machine("cfk_guess").At(server.Addresses.First());
        for (var i = 0; i < 3; i++) (await guesser.Get("/api/cases")).Refused(401, "key_refused");
        Assert.NotNull((await guesser.Get("/api/cases")).Refused(429, "too_many").Header("Retry-After"));
        (await (await at.As("dispatcher")).At(server.Addresses.First()).Get("/api/cases")).Went();
    }

    private async Task<Person> Machine(string name) =>
        at.Nobody.Machine((await (await at.As("administrator")).Post("/api/keys", new { name, scopes = new[] { "export" }, days = 1 })).Went().Text("key"));
}
