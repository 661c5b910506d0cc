using System.Net.Mime;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.People;

/// <summary>A whole list of people at once: looked at line by line, then done entirely or not at all.</summary>
internal static class PeopleFileEndpoints
{
    private const string Csv = "text/csv";

    private const string Contract =
        "CSV with the columns login, name, unit (code or name) and roles (words with spaces between), 2,000 people and 1 MB at most, in UTF-8 or GB 18030. Logins that are open in the district "
        + "are changed to what the line says, others are opened. All of it is done, or nothing; the same file again does nothing.";

    public static void MapPeopleFile(this IEndpointRouteBuilder app)
    {
        var file = app.MapGroup("/api/people/file").WithTags("people").RequireAuthorization(May.Administer).WithMetadata(new TakesBytes(PeopleFile.MostBytes));
        file.MapPost("check", Check).Produces<PeopleFileShown>().Accepts<Stream>("*/*").WithName("checkPeopleFile").WithDescription(Contract).ProducesProblems();
        file.MapPost("", Apply).Produces<Stream>(StatusCodes.Status200OK, Csv).Accepts<Stream>("*/*").WithName("applyPeopleFile")
            .WithDescription(Contract + " Answers the first passwords of those who were opened as CSV, this once.").ProducesProblems();
    }

    private static async Task<IResult> Check(HttpContext http, PeopleFileDesk desk)
    {
        var (file, wrong) = await Read(http);
        return file is null ? wrong! : new Json<PeopleFileShown>(await desk.Check(Asker.Of(http.Caller()), file, http.RequestAborted), PeopleJson.Default.PeopleFileShown);
    }

    private static async Task<IResult> Apply(HttpContext http, PeopleFileDesk desk)
    {
        var (file, wrong) = await Read(http);
        if (file is null) return wrong!;
        var (opened, refusal) = await desk.Apply(Asker.Of(http.Caller()), file, http.RequestAborted);
        if (opened is null) return Problem.Of(refusal!);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = "first-passwords.csv" }.ToString();
        return TypedResults.Bytes(FirstPasswordSheet.Bytes(opened), Csv + "; charset=utf-8");
    }

    private static async Task<(PeopleFile? File, Problem? Wrong)> Read(HttpContext http)
    {
        using var kept = new MemoryStream();
        var piece = new byte[64 * 1024];
        while (await http.Request.Body.ReadAsync(piece, http.RequestAborted) is > 0 and var read)
        {
            if (kept.Length + read > PeopleFile.MostBytes) return (null, Problem.FileTooLarge(PeopleFile.MostBytes));
            kept.Write(piece, 0, read);
        }
        var (file, wrong) = PeopleFile.Read(kept.ToArray());
        return (file, wrong is null ? null : Problem.Of(wrong));
    }
}
