using System.Net;
using System.Net.Sockets;

namespace CaseFlow.Server.Notices;

/// <summary>
/// Connects to addresses outside the house only, decided on what a name really leads to at the moment of connecting: an
/// administrator of one district must not reach, through this server, what only this server can reach.
/// </summary>
/// <param name="anywhere">Also this machine and private networks: where the operator says so.</param>
internal sealed class OutsideOnly(bool anywhere)
{
    /// <summary>The operator's word that receivers may stand inside the house.</summary>
    public const string Setting = "CaseFlow:Notices:AllowPrivate";

    /// <summary>Not of the public internet: this host, private and shared networks, link-local with the clouds' metadata, documentation, benchmarks, multicast, reserved.</summary>
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>All of IPv6 that is given out to the public so far.</summary>
    private static readonly IPNetwork PublicV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Whether a packet to the address leaves the house.</summary>
    public static bool IsOutside(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsOutside(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !PublicV6.Contains(address)) return false;
        return !Array.Exists(Inside, network => network.Contains(address));
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="NotDeliveredException">The name leads nowhere else than inside.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var to = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancel);
        var allowed = anywhere ? addresses : Array.FindAll(addresses, IsOutside);
        if (allowed.Length == 0 && addresses.Length > 0)
            throw new NotDeliveredException(DeliveryFailure.AddressForbidden, $"{to.Host} leads to {addresses[0]}, which is no public address.", mayPass: false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
