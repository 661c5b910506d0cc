using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Cases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Server.Tests.Http;

/// <summary>A list of many cases, some of which were reported at the very same moment.</summary>
public sealed class ListDatabase : IAsyncLifetime
{
    private const int Cases = 60;

    public static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 0, 0);

    public Served At { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await At.InitializeAsync();
        var desk = At.Here.Services.GetRequiredService<CaseDesk>();
        var dispatcher = new Actor("dispatcher", Town.Code, Role.Dispatcher);
        for (var i = 0; i < Cases; i++)
        {
            var errand = new Errand(Town.Code, Guid.CreateVersion7().ToString(), dispatcher, Start + Duration.FromHours(i / 7));
            var report = new Report((Channel)(i % 3), $"Incident {i} 100% of a_b\\c 井盖", new PlaceGiven(Area: i % 2 == 0 ? "g1" : "g2", Address: $"House {i % 5}"), Reference: $"R-{i % 4}");
            Assert.NotNull((await desk.Do(errand, report)).Receipt);
            if (i % 3 == 0) Assert.NotNull((await desk.Do(errand, new File(i % 2 == 0 ? Town.General : Town.Urgent))).Receipt);
            if (i % 6 == 3) Assert.NotNull((await desk.Do(errand, new Dispatch(i % 4 == 1 ? Town.West : "housing"))).Receipt);
        }
    }

    public ValueTask DisposeAsync() => At.DisposeAsync();
}

public sealed class ListTests(ListDatabase db) : IClassFixture<ListDatabase>
{
    private static readonly (string Query, Func<JsonElement, bool> Holds)[] Filters =
    [
        ("queue=pooled&", row => Is(row, "queue", "pooled")), ("queue=toFile&", row => Is(row, "queue", "toFile")), ("queue=inHand&", row => Is(row, "queue", "inHand")),
        ("class=urgent&", row => Is(row, "class", "urgent")), ("class=general&", row => Is(row, "class", "general")),
        ("channel=hotline&", row => Is(row, "channel", "hotline")), ("item=01-001&", row => Is(row, "item", "01-001")),
        ("category=01&", row => Is(row, "category", "01")), ("category=02&", _ => false),
        ("unit=housing&", row => Units(row).Contains("housing")), ("unit=g1&", row => Units(row).Contains("g1")),
        ($"area={Town.West}&", row => Is(row, "township", Town.West)), ("area=g2&", row => Is(row, "grid", "g2")),
        ("q=incident%201&", row => Text(row, "summary").StartsWith("Incident 1", StringComparison.Ordinal)), ("q=100%25&", _ => true), ("q=a_b%5Cc&", _ => true), ("q=1__%25&", _ => false),
        ("q=house%203&", row => Is(row, "address", "House 3")), ("q=R-2&", row => Is(row, "reference", "R-2")), ("q=%E4%BA%95%E7%9B%96&", _ => true),
        ("reportedFrom=2026-03-01T03:00:00Z&", row => At(row) >= ListDatabase.Start + Duration.FromHours(3)),
        ("reportedTo=2026-03-01T05:00:00Z&", row => At(row) < ListDatabase.Start + Duration.FromHours(5)),
    ];

    [Fact]
    public async Task The_pages_of_any_filters_are_the_whole_list_once_newest_first()
    {
        var random = new Random(7);
        var person = await db.At.As("dispatcher");
        var all = (await Lists.All(person)).OrderByDescending(At).ThenByDescending(Lists.Id, StringComparer.Ordinal).ToArray();
        Assert.Equal(60, all.Length);
        for (var run = 0; run < 60; run++)
        {
            var chosen = random.GetItems(Filters, run % 4);
            var query = string.Concat(chosen.DistinctBy(filter => filter.Query.Split('=')[0]).Select(filter => filter.Query));
            var expected = all.Where(row => chosen.DistinctBy(filter => filter.Query.Split('=')[0]).All(filter => filter.Holds(row))).Select(Lists.Id);
            var limit = random.Next(1, 25);
            Assert.Equal((query, limit, string.Join(' ', expected)), (query, limit, string.Join(' ', (await Lists.All(person, query, limit)).Select(Lists.Id))));
        }
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=ten")]
    [InlineData("queue=Pooled")]
    [InlineData("class=0")]
    [InlineData("reportedFrom=yesterday")]
    [InlineData("reportedTo=9998-01-01T00:00:00Z")]
    [InlineData("after=nonsense")]
    [InlineData("after=LTk5OTgtMDEtMDFUMDA6MDA6MDBaIDAxOThjN2UyLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA")]
    [InlineData("q=%00")]
    public async Task A_parameter_that_cannot_be_read_is_named(string query)
    {
        var reply = (await (await db.At.As("dispatcher")).Get("/api/cases?" + query)).Refused(400, "malformed");
        Assert.Contains($"'{query.Split('=')[0]}'", reply.Text("detail"), StringComparison.Ordinal);
    }

    private static string Text(JsonElement row, string property) => row.TryGetProperty(property, out var value) ? value.GetString()! : "";

    private static bool Is(JsonElement row, string property, string value) => Text(row, property) == value;

    private static IEnumerable<string?> Units(JsonElement row) => row.GetProperty("units").EnumerateArray().Select(unit => unit.GetString());

    private static Instant At(JsonElement row) => InstantPattern.ExtendedIso.Parse(Text(row, "reportedAt")).Value;
}
