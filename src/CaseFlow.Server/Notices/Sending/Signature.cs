using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CaseFlow.Server.Notices;

/// <summary>
/// How a receiver knows that a message is ours and fresh: <c>t=1772150400,v1=…</c>, where t is when it was sent in Unix
/// seconds and v1 the HMAC-SHA256 of <c>t.body</c> in hex, keyed with the secret's characters. While a secret is being
/// changed over there are two v1; one that fits is enough.
/// </summary>
internal static class Signature
{
    public const string Header = "CaseFlow-Signature";

    public static string Of(byte[] body, Instant at, IEnumerable<string> secrets)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(seconds + "."), .. body];
        return string.Join(',', secrets.Select(secret => "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), signed))).Prepend("t=" + seconds));
    }
}
