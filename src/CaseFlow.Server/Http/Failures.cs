using CaseFlow.EventStore;
using Npgsql;

namespace CaseFlow.Server.Http;

/// <summary>Turns what went wrong, and every bare status, into a problem document.</summary>
internal static class Failures
{
    /// <summary>Puts the translation around everything that comes after.</summary>
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseStatusCodePages(async pages => await Bare(pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext));
        // Kestrel takes larger bodies than any address does: so that the sender is answered instead of cut off.
        app.Use((http, next) =>
        {
            var bytes = TakesBytes.At(http);
            return http.Request.ContentLength > (bytes?.Most ?? Body.Most)
                ? (bytes is null ? Problem.TooLarge : Problem.FileTooLarge(bytes.Most)).ExecuteAsync(http)
                : next(http);
        });
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (Exception failure) when (!http.Response.HasStarted && Translate(failure, http) is { } problem)
            {
                http.Response.Clear();
                await problem.ExecuteAsync(http);
            }
        });
    }

    private static Problem? Translate(Exception failure, HttpContext http) => failure switch
    {
        OperationCanceledException when http.RequestAborted.IsCancellationRequested => null,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problem.TooLarge,
        BadHttpRequestException bad => Problem.Of(bad.StatusCode, "malformed", "The request cannot be read as HTTP with a JSON body. Correct it and send it again."),
        LogUnavailableException or NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException } => Unavailable,
        _ => Unexpected(failure, http),
    };

    private static Problem Unavailable => Problem.Of(StatusCodes.Status503ServiceUnavailable, "store_unavailable",
        "The database does not answer at the moment. Try again in a few seconds with the same Idempotency-Key; nothing is done twice.");

    private static Problem Unexpected(Exception failure, HttpContext http)
    {
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Failures))
            .LogError(failure, "{Method} {Path} failed unexpectedly", http.Request.Method, http.Request.Path);
        return Problem.Of(StatusCodes.Status500InternalServerError, "unexpected",
            "Something went wrong here, and it was logged. Try again; if it stays, give the trace id to those who run the system.");
    }

    private static Problem Bare(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Problem.Of(status, "not_signed_in", "Sign in first."),
        StatusCodes.Status403Forbidden => Problem.Of(status, "not_allowed", "Your role does not allow this."),
        StatusCodes.Status404NotFound => Problem.Of(status, "no_such_address", "There is nothing at this address. See /openapi/v1.json for those there are."),
        StatusCodes.Status405MethodNotAllowed => Problem.Of(status, "method_not_allowed", "This address takes another method. See /openapi/v1.json."),
        StatusCodes.Status413PayloadTooLarge => Problem.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => Problem.NotJson,
        StatusCodes.Status429TooManyRequests => Problem.Of(status, "too_many", "Too many requests. Wait a little, then try again."),
        _ => Problem.Of(status, "malformed", "The request cannot be understood. See /openapi/v1.json."),
    };
}
