namespace CaseFlow.Server.Tests.People;

/// <summary>A district never loses its last administrator, however many try at the same moment.</summary>
public sealed class LastAdministratorTests(Served at) : IClassFixture<Served>
{
    private const string Chosen = "chosen by the owner";

    [Fact]
    public async Task When_all_disable_each_other_at_once_one_is_left()
    {
        var first = await at.As("administrator");
        var others = new List<Person>();
        foreach (var login in (string[])["admin-2", "admin-3", "admin-4"])
        {
            var told = (await first.Post("/api/people", new { login, name = login, unit = Town.Code, roles = new[] { "administrator" } })).Went().Text("password");
            (await (await at.As(login, told)).Post("/api/me/password", new { old = told, @new = Chosen })).Went();
            others.Add(await at.As(login, Chosen));
        }
        Person[] all = [first, .. others];
        var replies = await Task.WhenAll(
            from asker in all from whom in all where asker != whom
            select asker.Post($"/api/people/{whom.Login}/" + (whom == first ? "change" : "disable"), whom == first ? new { roles = new[] { "leader" } } : new { reason = "All at once." }));
        Assert.All(replies, reply => Assert.Contains(reply.Status, (int[])[200, 401, 403, 409]));
        Assert.Contains(replies, reply => reply.Code == "last_administrator");

        await using var left = at.DataSource.CreateCommand("select count(*) from accounts where tenant_id = $1 and 'administrator' = any(roles) and not disabled");
        left.Parameters.AddWithValue(Town.Code);
        Assert.Equal(1L, await left.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
