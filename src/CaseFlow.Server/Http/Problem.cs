using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseFlow.Server.Http;

/// <summary>An RFC 9457 problem document.</summary>
/// <param name="Type">Always <c>about:blank</c>: the code tells.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Detail">A sentence that says what to do.</param>
/// <param name="TraceId">To find the request in the logs.</param>
public sealed record Problem(string Type, string Title, int Status, string Code, string Detail, string? TraceId) : IResult
{
    /// <summary>The media type of RFC 9457.</summary>
    public const string MediaType = "application/problem+json";

    public static Problem Of(int status, string code, string detail) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, code, detail, Activity.Current?.TraceId.ToString());

    /// <summary>A refusal, translated here and nowhere else.</summary>
    public static Problem Of(Rejected refusal) => Of(
        refusal.Kind switch
        {
            RejectedKind.NotAllowed => StatusCodes.Status403Forbidden,
            RejectedKind.Unknown => StatusCodes.Status404NotFound,
            RejectedKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status409Conflict,
        },
        refusal.Code, refusal.Sentence);

    public static Problem NotJson =>
        Of(StatusCodes.Status415UnsupportedMediaType, "not_json", "Send the body as JSON, with Content-Type: application/json.");

    public static Problem NotBytes => Of(StatusCodes.Status415UnsupportedMediaType, "not_bytes",
        "Send the file's bytes as they are, with Content-Type: application/octet-stream or the file's own; not as a form.");

    public static Problem TooLarge =>
        Of(StatusCodes.Status413PayloadTooLarge, "too_large", $"The body is larger than {Body.Most / 1024} KiB. Shorten it.");

    /// <summary>A file beyond what is taken.</summary>
    /// <param name="most">In bytes.</param>
    public static Problem FileTooLarge(long most) => Of(StatusCodes.Status413PayloadTooLarge, "file_too_large",
        $"The file is larger than {(most >= MegaByte ? $"{most / MegaByte} MB" : $"{most} bytes")}. Make it smaller, or send it in parts.");

    private const long MegaByte = 1024 * 1024;

    public static Problem Malformed(string detail) => Of(StatusCodes.Status400BadRequest, "malformed", detail);

    public static Problem Stale(long version) => Of(StatusCodes.Status412PreconditionFailed, "stale",
        $"The case has moved on to version {version} since you looked. Look at it again, then decide.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(this, ProblemJson.Default.Problem, MediaType, httpContext.RequestAborted);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
