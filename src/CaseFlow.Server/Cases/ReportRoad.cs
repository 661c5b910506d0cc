using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;
using CaseFlow.Server.Personal;

namespace CaseFlow.Server.Cases;

/// <summary>上报 over HTTP: a new case gets its id, and its reporter's particulars are sealed before anything else sees them.</summary>
internal static class ReportRoad
{
    public static async Task<IResult> Report(HttpContext http, CaseDesk desk, Requests requests, ReporterVault vault)
    {
        var (report, wrong) = await Body.Read(http, CaseJson.Default.Report);
        if (report is null) return wrong!;
        var id = Guid.CreateVersion7().ToString();
        var (errand, unreadable) = requests.Errand(http, id, report, CaseJson.Default.Report);
        if (errand is null) return unreadable!;
        if (report.Reporter?.Wrong() is { } badReporter) return Problem.Of(badReporter);
        if (report.Reporter is { } plain)
        {
            var (sealedOne, key) = vault.Seal(errand.Tenant, id, plain);
            (report, errand) = (report with { Reporter = sealedOne }, errand with { WrappedKey = key });
        }
        var answer = await desk.Do(errand, report, http.RequestAborted);
        if (answer.Receipt is { } receipt)
        {
            http.Response.Headers.Location = $"/api/cases/{receipt.Id}";
            http.Response.Headers.ETag = $"\"{receipt.Version}\"";
            return new Json<Receipt>(receipt, CaseJson.Default.Receipt, StatusCodes.Status201Created);
        }
        return CaseRoad.Translate(http, answer);
    }
}
