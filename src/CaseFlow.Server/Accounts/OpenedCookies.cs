using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace CaseFlow.Server.Accounts;

/// <summary>
/// Cookies that were opened of late: to unseal one costs more than all else that is asked at the door. Whether its account
/// may still come in, and whether its time is over, is asked at every request as before.
/// </summary>
internal sealed class OpenedCookies(ISecureDataFormat<AuthenticationTicket> sealing) : ISecureDataFormat<AuthenticationTicket>, IDisposable
{
    /// <summary>Then it is unsealed anew, with the keys that there are by then.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly MemoryCache opened = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public string Protect(AuthenticationTicket data) => sealing.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => sealing.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null) return null;
        if (opened.TryGetValue((protectedText, purpose), out AuthenticationTicket? known)) return Copy(known!);
        if (sealing.Unprotect(protectedText, purpose) is not { } ticket) return null;
        opened.Set((protectedText, purpose), Copy(ticket), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Freshness });
        return ticket;
    }

    public void Dispose() => opened.Dispose();

    /// <summary>Who it is stays the same; the handler writes into the rest.</summary>
    private static AuthenticationTicket Copy(AuthenticationTicket ticket) => new(ticket.Principal, ticket.Properties.Clone(), ticket.AuthenticationScheme);
}
