namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>What a generator of requests draws from: words that mean something here, and words that mean trouble.</summary>
internal static class Words
{
    /// <summary>JSON values that are rarely what a property wants, some of them no JSON at all.</summary>
    public static readonly string[] OddValues =
    [
        "null", "true", "-1", "0", "1e999", "-1e999", "1e-999", "NaN", "Infinity", "0x10", "123456789012345678901234567890", "3.14159265358979", "{}", "[]", "[[]]", "[null]",
        "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\ud83d\"", "\"\\u001b[31m\"", "\"\\u202e\"", "\"😀\"", "\"\\uffff\"", "\"NaN\"",
        "\"'; drop table mt_events; --\"", "\"%s%n%x\"", "\"../../etc/passwd\"", "\"<script>\"", "\"9999-12-31T23:59:59Z\"", "\"-9998-01-01T00:00:00Z\"", "\"0\"",
        "\"" + new string('x', 5_000) + "\"", "\"" + new string('井', 4_000) + "\"", new string('[', 40) + new string(']', 40), Nested(12), Nested(200),
    ];

    public static readonly string[] Sentences = ["A cover is missing.", "井盖缺失，请处理。", "Line one\\nline two", "Tab\\there", "Done.", "😀 fine", "\\\"quoted\\\" \\\\ back"];

    /// <summary>Values of routes beside the ids that exist.</summary>
    public static readonly string[] OddIds =
    [
        "0198c7e2-0000-7000-8000-000000000000", "00000000-0000-0000-0000-000000000000", "{0198c7e2-0000-7000-8000-000000000000}", "150402-0", "150402--1", "150402-99999999999999999999",
        "150402-1e3", "150402-%2B1", "150207-1", "-", "%20", "%2e%2e", "%2F", "%5C", "%0a", "%7f", "%ff", "%c0%af", "%F0%9F%98%80", "%00", "o1", "null", "a%22b", "*", "%25", "{id}",
        new string('9', 3_000), "%E4%BA%95", ";version=1", "directory",
    ];

    public static readonly string[] OddQueries =
    [
        "limit=-1", "limit=1e9", "limit=99999999999999999999", "limit=&limit=5", "limit=5&limit=6", "after=%ff", "after=AAAA", "after=MjAyNi0wMy0wMVQwMDowMDowMFogeA", "version=0", "version=-3",
        "version=9223372036854775808", "at=2026-13-45T99:99:99Z", "at=-9998-01-01T00:00:00Z", "at=9999-12-31T23:59:59.9999999Z", "at=now", "q=%00", "q=%25%25%5C", "q=" + "%E4%BA%95", "q='%3B--",
        "queue=%F0%9F%98%80", "class=urgent&class=general", "unit=%0a", "area=%ff%fe", "unknown=1", "=", "&&&", "%", "scope=", "scope=unit:", "scope=unit:housing", "scope=%00", "reportedFrom=0001-01-01T00:00:00Z",
    ];

    public static readonly (string Name, string Value)[] OddHeaders =
    [
        ("Idempotency-Key", "with space"), ("Idempotency-Key", "ключ"), ("Idempotency-Key", new string('k', 101)), ("Idempotency-Key", "same"), ("Idempotency-Key", "same"), ("If-Match", "*"),
        ("If-Match", "\"1\""), ("If-Match", "W/\"1\""), ("If-Match", "\"99999999999999999999\""), ("If-Match", "\"1\", \"2\""), ("If-Match", "\"\""), ("If-Match", "-1"), ("Accept", "image/png"), ("Accept", "%%%"),
        ("Accept-Language", "zz-ZZ;q=9"), ("Origin", "https://elsewhere.example"), ("Origin", "null"), ("traceparent", "00-zz-zz-00"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
        ("Content-Encoding", "gzip"), ("Range", "bytes=0-1"), ("Range", "bytes=9-1"), ("Range", "bytes=99999999999-"), ("Range", "bytes=0-0,5-9,-1"), ("If-None-Match", "*"), ("If-Modified-Since", "never"), ("Cookie", "caseflow=forged"), ("X-Forwarded-For", "::1"), ("Referer", "%"), ("Authorization", "Bearer x"),
    ];

    public static readonly string?[] OddTypes =
        [null, "text/plain", "application/xml", "application/json; charset=utf-16", "application/json;;", "multipart/form-data", "application/problem+json", "json", "application/json; charset=nonsense"];

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
}
