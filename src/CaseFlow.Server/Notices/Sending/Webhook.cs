using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CaseFlow.Server.Cases;

namespace CaseFlow.Server.Notices;

/// <summary>
/// Sends a message as a signed POST. Any 2xx is a receipt. Redirects are not followed, proxies not used, of the answer no
/// more than the beginning is read, and the receiver learns nothing of our traces.
/// </summary>
internal sealed class Webhook : IDisposable
{
    /// <summary>Carries the delivery's id, the same at every attempt.</summary>
    public const string DeliveryHeader = "CaseFlow-Delivery";

    private const int MostOfAnswer = 4 * 1024;
    private const int MostShown = 200;

    private readonly ChannelBook book;
    private readonly Requests requests;
    private readonly HttpMessageInvoker http;

    public Webhook(ChannelBook book, Requests requests, IConfiguration configuration)
    {
        (this.book, this.requests) = (book, requests);
        var connecting = new OutsideOnly(configuration.GetValue<bool>(OutsideOnly.Setting));
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null,
            ConnectCallback = connecting.Connect, ConnectTimeout = Line.Longest, PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16, MaxResponseDrainSize = MostOfAnswer,
        });
    }

    /// <inheritdoc cref="Notices.Send"/>
    public async Task Send(NoticeChannel channel, string delivery, Message message, CancellationToken cancel)
    {
        using var request = Request(channel, delivery, message.Written());
        try
        {
            using var answer = await http.SendAsync(request, cancel);
            if (!answer.IsSuccessStatusCode) throw Refused(answer.StatusCode, await Beginning(answer, cancel));
        }
        catch (HttpRequestException failed) when (failed.InnerException is NotDeliveredException forbidden)
        {
            throw forbidden;
        }
        catch (Exception failed) when (failed is HttpRequestException or SocketException or IOException)
        {
            throw new NotDeliveredException(DeliveryFailure.Unreachable, failed.InnerException?.Message ?? failed.Message, mayPass: true);
        }
    }

    private HttpRequestMessage Request(NoticeChannel channel, string delivery, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, channel.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("User-Agent", "CaseFlow");
        request.Headers.Add(DeliveryHeader, delivery);
        request.Headers.Add(Signature.Header, Signature.Of(body, requests.Now, book.SecretsOf(channel)));
        return request;
    }

    private static NotDeliveredException Refused(HttpStatusCode status, string said)
    {
        var mayPass = status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
        var number = ((int)status).ToString(CultureInfo.InvariantCulture);
        return new NotDeliveredException(DeliveryFailure.Refused, said.Length == 0 ? number : $"{number}: {said}", mayPass);
    }

    private static async Task<string> Beginning(HttpResponseMessage answer, CancellationToken cancel)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var bytes = new byte[MostOfAnswer];
        var read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        var text = string.Concat(Encoding.UTF8.GetString(bytes, 0, read).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)));
        return text.Length <= MostShown ? text : text[..MostShown] + "…";
    }

    public void Dispose() => http.Dispose();
}
