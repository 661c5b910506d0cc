using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;
using CaseFlow.Server.Personal;
using NodaTime;

namespace CaseFlow.Server.Cases;

/// <summary>What a request says about its command beside the body: who, when, which key, which version.</summary>
public sealed class Requests(TimeProvider time, MasterKey master)
{
    /// <summary>Without this key nobody can try out what a fingerprint was made of, such as a reporter's number.</summary>
    private readonly byte[] fingerprintKey = master.Derive("fingerprints of requests");

    private const int LongestKey = 100;

    /// <summary>The present, in whole microseconds, as the log keeps it.</summary>
    public Instant Now => Instant.FromUnixTimeTicks(time.GetUtcNow().UtcTicks / 10 * 10 - DateTime.UnixEpoch.Ticks);

    /// <summary>The errand, or what is wrong with the headers.</summary>
    /// <param name="http">The request.</param>
    /// <param name="id">The case.</param>
    /// <param name="command">The body as read: the same key for another body, person, account acted for or address is a mistake.</param>
    /// <param name="type">How to write it.</param>
    internal (Errand? Errand, Problem? Wrong) Errand<T>(HttpContext http, string id, T command, JsonTypeInfo<T> type)
    {
        var caller = http.Caller();
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey || key.Any(letter => letter is <= ' ' or > '~'))
            return (null, Problem.Malformed($"Idempotency-Key takes up to {LongestKey} visible ASCII characters. Make a shorter one."));
        if (!TryVersion(http.Request.Headers.IfMatch.ToString(), out var expected))
            return (null, Problem.Malformed("If-Match takes one version as given in an ETag, such as \"7\"."));
        return (new Errand(caller.Tenant, id, caller.Actor, Now)
        {
            Key = key.Length == 0 ? null : key,
            Fingerprint = key.Length == 0 ? null : Fingerprint(http, caller, command, type),
            Expected = expected,
            Correlation = Activity.Current?.TraceId.ToString(),
        }, null);
    }

    private static bool TryVersion(string header, out long? version)
    {
        version = null;
        if (header.Length == 0 || header == "*") return true;
        if (!long.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        version = number;
        return true;
    }

    private string Fingerprint<T>(HttpContext http, Caller caller, T command, JsonTypeInfo<T> type)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, fingerprintKey);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{caller.Actor.Account}{(caller.Actor.For is { } covered ? "\n" + covered : "")}\n{http.Request.Path}\n"));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(command, type));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
