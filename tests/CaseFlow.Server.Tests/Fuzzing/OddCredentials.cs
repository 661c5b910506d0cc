namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>Shows one credential that must let nobody in.</summary>
internal sealed class OddCredentials(Credentials real, Random random)
{
    private const int Longest = 24_000;

    private static readonly string[] Nonsense =
        ["", ".", "null", "undefined", "deleted", "%00", "../../etc/passwd", "' or 1=1 --", "{{7*7}}", "chunks-2", "chunks-99999999999", "CfDJ8", "cfk_", "cfk__", "管理员",
            "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJhZG1pbmlzdHJhdG9yIiwicm9sZXMiOjI1Nn0."];

    public void Fill(HttpRequestMessage request)
    {
        switch (random.Next(6))
        {
            case 0: Cookie(request, Spoilt(One(real.Cookies), One(real.Cookies))); break;
            case 1: Bearer(request, Spoilt(One(real.Keys), One(real.Keys))); break;
            case 2: Cookie(request, One(real.DeadCookies)); break;
            case 3: Bearer(request, One(real.DeadKeys)); break;
            case 4: Misplaced(request); break;
            default: Several(request); break;
        }
    }

    private static void Cookie(HttpRequestMessage request, string value) => request.Headers.TryAddWithoutValidation("Cookie", "caseflow=" + value);

    private static void Bearer(HttpRequestMessage request, string value) => request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + value);

    /// <summary>What is good, so that it is good no more.</summary>
    private string Spoilt(string text, string other) => random.Next(6) switch
    {
        0 => text[..random.Next(text.Length)],
        1 => Flipped(text, random.Next(text.Length - 4)),
        2 => Halved(text, other),
        3 => text + new string('A', random.Next(1, Longest)),
        4 => text[random.Next(1, text.Length)..],
        _ => One(Nonsense),
    };

    /// <summary>The very last characters may carry no information, so they are left alone.</summary>
    private static string Flipped(string text, int at) => text[..at] + (text[at] == 'b' ? 'c' : 'b') + text[(at + 1)..];

    /// <summary>The beginning of one and the end of another; of one and the same, the halves the wrong way round.</summary>
    private static string Halved(string text, string other) =>
        text == other ? text[(text.Length / 2)..] + text[..(text.Length / 2)] : text[..(text.Length / 2)] + other[(other.Length / 2)..];

    /// <summary>Good ones where they do not belong.</summary>
    private void Misplaced(HttpRequestMessage request)
    {
        switch (random.Next(6))
        {
            case 0: Cookie(request, One(real.Keys)); break;
            case 1: Bearer(request, One(real.Cookies)); break;
            case 2: request.Headers.TryAddWithoutValidation("Authorization", "Basic " + One(real.Keys)); break;
            case 3: request.Headers.TryAddWithoutValidation("Authorization", One(real.Keys)); break;
            case 4: request.Headers.TryAddWithoutValidation("Cookie", "CASEFLOW_=" + One(real.Cookies)); break;
            default: request.Headers.TryAddWithoutValidation("X-Api-Key", One(real.Keys)); break;
        }
    }

    private void Several(HttpRequestMessage request)
    {
        Cookie(request, Spoilt(One(real.Cookies), One(real.Cookies)));
        request.Headers.TryAddWithoutValidation("Cookie", $"caseflow=chunks-{random.Next(1, 9)}; caseflowC1={One(Nonsense)}");
        if (random.Next(2) == 0) Bearer(request, KeyLike());
    }

    /// <summary>A key of the right form that nobody made; every other time with the beginning of one that somebody did.</summary>
    private string KeyLike() => (random.Next(2) == 0 ? One(real.Keys)[..21] : "cfk_" + Convert.ToHexStringLower(Bytes(8)) + "_") + Convert.ToHexStringLower(Bytes(32));

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private T One<T>(T[] of) => of[random.Next(of.Length)];
}
