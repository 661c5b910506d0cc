namespace CaseFlow.Server.Http;

/// <summary>What every endpoint may answer beside what it is for, said once for the OpenAPI document.</summary>
internal static class ProblemStatuses
{
    private static readonly int[] OfCommands = [400, 403, 404, 409, 412, 413, 415, 422, 429, 503];
    private static readonly int[] OfReads = [400, 403, 404, 429, 503];

    /// <summary>For an endpoint that takes a command.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder endpoint) => endpoint.Produces(OfCommands);

    /// <summary>For an endpoint that only reads.</summary>
    public static RouteHandlerBuilder ProducesReadProblems(this RouteHandlerBuilder endpoint) => endpoint.Produces(OfReads);

    private static RouteHandlerBuilder Produces(this RouteHandlerBuilder endpoint, int[] statuses)
    {
        endpoint.Produces<Problem>(StatusCodes.Status401Unauthorized, Problem.MediaType);
        foreach (var status in statuses) endpoint.Produces<Problem>(status, Problem.MediaType);
        return endpoint;
    }
}
