namespace CaseFlow.Server.Tests.Http;

public sealed class ReportTests(Served at) : IClassFixture<Served>
{
    [Fact]
    public async Task A_report_is_created_with_its_address_and_number_and_twice_is_once()
    {
        var reporter = await at.As("reporter");
        var body = new { channel = "hotline", description = "A cover is missing.", place = new { longitude = 118.91, latitude = 42.21, address = "First Street" }, item = Town.Urgent, reference = "H-7" };
        var first = await reporter.Post("/api/cases", body, "report-1");
        Assert.Equal((201, $"/api/cases/{first.Text("id")}", "\"2\""), (first.Status, first.Header("Location"), first.Header("ETag")));
        // Its number is the position of its first event; a second one pinned its limits.
        Assert.Equal($"{Town.Code}-{first.Number("position") - 1}", first.Text("number"));
        var again = await reporter.Post("/api/cases", body, "report-1");
        Assert.Equal((201, first.Header("Location"), first.Text("id"), true), (again.Status, again.Header("Location"), again.Text("id"), again.Json.GetProperty("already").GetBoolean()));
        var row = (await reporter.Get(first.Header("Location")!)).Went().Json.GetProperty("row");
        Assert.Equal(("g1", Town.West, "toFile", "H-7"), (row.GetProperty("grid").GetString(), row.GetProperty("township").GetString(), row.GetProperty("queue").GetString(), row.GetProperty("reference").GetString()));
        (await reporter.Get($"/api/cases/{first.Text("number")}")).Went();
    }

    [Theory]
    [InlineData("""{"channel":"citizen","description":"x","place":{"longitude":1,"latitude":2}}""", 422, "place_outside")]
    [InlineData("""{"channel":"citizen","description":"x","place":{"longitude":181,"latitude":2}}""", 422, "position_invalid")]
    [InlineData("""{"channel":"citizen","description":"x","place":{"longitude":1e999,"latitude":2}}""", 422, "position_invalid")]
    [InlineData("""{"channel":"citizen","description":"x","place":{"longitude":118.9}}""", 422, "position_incomplete")]
    [InlineData("""{"channel":"citizen","description":"x","place":{}}""", 422, "place_missing")]
    [InlineData("""{"channel":"citizen","description":"x","place":{"area":"nowhere"}}""", 422, "area_unknown")]
    [InlineData("""{"channel":"citizen","description":"x","place":{"area":"housing"}}""", 422, "area_not_a_place")]
    [InlineData("""{"channel":"citizen","description":"","place":{"area":"g1"}}""", 422, "text_missing")]
    [InlineData("""{"channel":"citizen","description":"a\u0000b","place":{"area":"g1"}}""", 422, "text_unreadable")]
    [InlineData("""{"channel":"citizen","description":"x","place":{"area":"g1"},"item":"99"}""", 422, "item_unknown")]
    [InlineData("""{"channel":"citizen","description":"x","place":{"area":"g1"},"reporter":{"name":"\u0007"}}""", 422, "text_unreadable")]
    [InlineData("""{"channel":"citizen","description":"\ud800","place":{"area":"g1"}}""", 400, "malformed")]
    [InlineData("""{"channel":"citizen","description":"x","place":{"area":"g1"},"colour":"red"}""", 400, "malformed")]
    [InlineData("""{"channel":"citizen","description":"x","description":"y","place":{"area":"g1"}}""", 400, "malformed")]
    [InlineData("""{"channel":"citizen","place":{"area":"g1"}}""", 400, "malformed")]
    [InlineData("""{"channel":"citizen","description":null,"place":{"area":"g1"}}""", 400, "malformed")]
    [InlineData("""{"channel":"pigeon","description":"x","place":{"area":"g1"}}""", 400, "malformed")]
    [InlineData("""{"channel":2,"description":"x","place":{"area":"g1"}}""", 400, "malformed")]
    [InlineData("""{"channel":"citizen","description":"x","place":{"area":"g1"}}}""", 400, "malformed")]
    [InlineData("""{"channel":"citizen",""", 400, "malformed")]
    [InlineData("null", 400, "malformed")]
    [InlineData("[]", 400, "malformed")]
    [InlineData("", 400, "malformed")]
    public async Task What_cannot_be_taken_is_refused_with_code_and_sentence(string body, int status, string code) =>
        (await (await at.As("reporter")).Send(HttpMethod.Post, "/api/cases", request => request.Content = Raw.Json(body))).Refused(status, code);
}
