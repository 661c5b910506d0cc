using System.Globalization;
using System.Threading.RateLimiting;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseFlow.Server.Keys;

/// <summary>How often machines may come, on each server: by address before they are known, so that nobody floods the database with keys that are none, and by key after.</summary>
/// <param name="PerKey">Requests of one key a minute; as many at once.</param>
/// <param name="PerAddress">Requests with keys from one address a minute; as many at once.</param>
internal sealed record KeyLimits(int PerKey, int PerAddress)
{
    public const string PerKeySetting = "CaseFlow:Keys:PerMinute", PerAddressSetting = "CaseFlow:Keys:PerMinuteFromAddress";

    private const int UsualPerKey = 600, UsualPerAddress = 3_000;

    public static KeyLimits Read(IConfiguration configuration) => new(
        Math.Max(1, configuration.GetValue(PerKeySetting, UsualPerKey)), Math.Max(1, configuration.GetValue(PerAddressSetting, UsualPerAddress)));

    /// <summary>Counts by address; comes before anybody is asked who they are.</summary>
    public RateLimiterOptions ByAddress() => Counting(http =>
        KeySignIn.IsShown(http) ? Bucket(http.Connection.RemoteIpAddress?.ToString() ?? "", PerAddress) : RateLimitPartition.GetNoLimiter(""));

    /// <summary>Counts by key; comes after it is known.</summary>
    public RateLimiterOptions ByKey() => Counting(http =>
        http.User.Machine() is { } key ? Bucket(key, PerKey) : RateLimitPartition.GetNoLimiter(""));

    private static RateLimiterOptions Counting(Func<HttpContext, RateLimitPartition<string>> partition) => new()
    {
        GlobalLimiter = PartitionedRateLimiter.Create(partition),
        OnRejected = (rejected, _) => new ValueTask(Refuse(rejected.HttpContext, rejected.Lease)),
    };

    /// <summary>Fills up again steadily, by the second at most.</summary>
    private static RateLimitPartition<string> Bucket(string whose, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(whose, _ =>
    {
        var atOnce = Math.Max(1, perMinute / 60);
        return new TokenBucketRateLimiterOptions { TokenLimit = perMinute, TokensPerPeriod = atOnce, ReplenishmentPeriod = TimeSpan.FromMinutes((double)atOnce / perMinute) };
    });

    private static Task Refuse(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? (int)Math.Ceiling(told.TotalSeconds) : 1;
        http.Response.Headers.RetryAfter = Math.Max(1, wait).ToString(CultureInfo.InvariantCulture);
        return Problem.Of(StatusCodes.Status429TooManyRequests, "too_many", $"Too many requests with this key or from this address. Go on after {Math.Max(1, wait)} seconds.").ExecuteAsync(http);
    }
}
