using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.EventStore;
using CaseFlow.Server.Running;
using CaseFlow.Server.Tests.Running;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseFlow.Server.Tests.Telemetry;

public sealed class HealthTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Ready_turns_red_while_the_database_is_away_and_green_again_by_itself()
    {
        await using var postgres = await PostgresServer.StartAsync();
        await using var server = await RunningServer.StartAsync(Servers.On(postgres.ConnectionString("postgres")), TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(server.Addresses.First()) };

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(http)).Status);

        postgres.Kill();
        var red = await Eventually.Answer(() => AskAsync(http), answer => answer.Status == HttpStatusCode.ServiceUnavailable, Patience);
        var check = red.Check("database");
        Assert.Equal("unhealthy", check.GetProperty("status").GetString());
        Assert.StartsWith("The database", check.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.True(check.GetProperty("since").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);

        await postgres.RestartAsync();
        await Eventually.Answer(() => AskAsync(http), answer => answer.Status == HttpStatusCode.OK, Patience);
    }

    [Fact]
    public async Task Ready_turns_red_while_a_view_cannot_apply_an_event_and_green_when_it_can()
    {
        await using var server = await RunningServer.StartAsync(Servers.On(database.ConnectionString), TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(server.Addresses.First()) };
        var journal = server.Services.GetRequiredService<Journal>();
        var view = new Stubborn();
        journal.Run(view);

        await journal.Append(Anything(), TestContext.Current.CancellationToken);
        var red = await Eventually.Answer(() => AskAsync(http), answer => answer.Status == HttpStatusCode.ServiceUnavailable, Patience);
        Assert.Contains("'stubborn'", red.Check("views").GetProperty("sentence").GetString(), StringComparison.Ordinal);

        view.Willing = true;
        await Eventually.Answer(() => AskAsync(http), answer => answer.Status == HttpStatusCode.OK, Patience);
    }

    [Fact]
    public async Task Ready_turns_red_when_nobody_reads_a_feed_any_more_and_green_when_somebody_does()
    {
        await using var server = await RunningServer.StartAsync(Servers.On(database.ConnectionString), TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(server.Addresses.First()) };
        var journal = server.Services.GetRequiredService<Journal>();
        await journal.Append(Anything(), TestContext.Current.CancellationToken);

        await using (var reader = journal.Follow("watched", 0).Pages(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken))
        {
            await reader.MoveNextAsync();
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(http)).Status);
        }
        var red = await AskAsync(http);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, red.Status);
        Assert.Contains("'watched'", red.Check("feeds").GetProperty("sentence").GetString(), StringComparison.Ordinal);

        await using var again = journal.Follow("watched", 0).Pages(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await again.MoveNextAsync();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(http)).Status);
    }

    private static AppendUnit Anything() => new(
        "t", [new StreamAppend(Guid.NewGuid().ToString(), "thing", Head.None, [new NewEvent(Guid.NewGuid(), "happened", "{}"u8.ToArray())])],
        new Metadata(DateTimeOffset.UtcNow, null, null, null, null));

    /// <summary>A view that refuses every event until it is willing.</summary>
    private sealed class Stubborn : IFollowingView
    {
        public bool Willing { get; set; }

        public string Name => "stubborn";

        public Task Apply(IReadOnlyList<RecordedEvent> events, NpgsqlConnection connection, CancellationToken cancel) =>
            Willing ? Task.CompletedTask : throw new InvalidOperationException("Not yet.");
    }

    private static async Task<Answer> AskAsync(HttpClient http)
    {
        using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return new Answer(response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private sealed record Answer(HttpStatusCode Status, JsonElement Body)
    {
        public JsonElement Check(string name) =>
            Body.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == name);
    }
}
