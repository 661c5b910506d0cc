using System.Net.Http.Headers;
using System.Text;

namespace CaseFlow.Server.Tests.Http;

/// <summary>Bodies as they are, right or wrong.</summary>
internal static class Raw
{
    public static ByteArrayContent Json(string body, string type = "application/json") => Bytes(Encoding.UTF8.GetBytes(body), type);

    public static ByteArrayContent Bytes(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
