using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CaseFlow.Server.Outside;

/// <summary>
/// What the provider publishes of itself: its issuer, its addresses, its keys. Asked for when first needed, daily, and when a
/// token names a key that is not known, at most once a minute. While the provider is away, what was last known stands.
/// </summary>
internal sealed class Discovery : ConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>How long the provider may take for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Discovery(Provider provider, TimeProvider time, ILogger<Discovery> log)
        : base(provider.Authority.ToString().TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new Documents(provider, time, log)) =>
        // Keys that the provider publishes no longer open nothing more.
        (AutomaticRefreshInterval, RefreshInterval, UseLastKnownGoodConfiguration) = (TimeSpan.FromDays(1), TimeSpan.FromMinutes(1), false);

    /// <summary>To the provider's addresses and no further: what is sent there is secret.</summary>
    public static HttpMessageHandler Line() => new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = Patience };

    /// <summary>Whoever asks while it is known that the provider is away is not kept waiting, and does not make it worse.</summary>
    private sealed class Documents(Provider provider, TimeProvider time, ILogger log) : IDocumentRetriever
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

        private readonly HttpDocumentRetriever over = new(new HttpClient(Line()) { Timeout = Patience, MaxResponseContentBufferSize = 1 << 20 }) { RequireHttps = provider.Authority.Scheme == "https" };
        private long? failedAt;

        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            if (failedAt is { } failed && time.GetElapsedTime(failed) < Pause) throw new IOException("The provider did not answer a moment ago.");
            try
            {
                var document = await over.GetDocumentAsync(address, cancel);
                failedAt = null;
                return document;
            }
            catch (Exception away) when (!cancel.IsCancellationRequested)
            {
                failedAt = time.GetTimestamp();
                log.LogWarning("The provider of sign-ins does not answer at {Address}: {Reason}", address, (away.InnerException ?? away).Message);
                throw;
            }
        }
    }
}
