namespace CaseFlow.Server.Tests.Matrix;

/// <summary>What came of a request, in one letter.</summary>
internal static class Letter
{
    public const string Legend =
        """
        Each address and hub method × who asks. Five letters for each role or key, by where it is held: at the unit concerned (West; for
        departments Housing), at another unit, at the unit above, at one below, in another district. An address without {…} is about the
        caller's own district.
          Y answered (or refused for what was asked, not for who asks)
          e answered, with nothing of the first district in it
          a not found: outside the caller's area
          u 403 since another unit is concerned
          r 403 since the role or the key's purpose does not allow it
          - 401, not signed in
        """;

    /// <param name="reads">Whether the request only read, and not one thing by its id.</param>
    /// <param name="marks">One of them stands in every answer about the first district.</param>
    public static char Of(Reply reply, bool reads, params string[] marks) => reply switch
    {
        { Status: 401 } => '-',
        { Status: 403, Code: "not_allowed" or "key_not_allowed" } => 'r',
        { Status: 403 } => 'u',
        { Status: 404 } => 'a',
        // Of many at once each is answered by itself.
        { Status: 200 } when reply.Body.Contains("\"case_unknown\"", StringComparison.Ordinal) => 'a',
        { Status: 200 } when reply.Body.Contains("\"not_your_order\"", StringComparison.Ordinal) => 'u',
        { Status: >= 500 } => throw new InvalidOperationException($"{reply.Status}: {reply.Body}"),
        { Status: 200 } when reads && !marks.Any(mark => reply.Body.Contains(mark, StringComparison.Ordinal)) => 'e',
        _ => 'Y',
    };
}
