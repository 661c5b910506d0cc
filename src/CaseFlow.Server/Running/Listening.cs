using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace CaseFlow.Server.Running;

/// <summary>Whether the addresses that were asked for can be listened on, known before anything else is started.</summary>
internal static class Listening
{
    /// <summary>Answers the addresses as Kestrel takes them.</summary>
    /// <exception cref="CannotRunException">One of them is not an address, or another program has it.</exception>
    public static string On(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries)) Check(url);
        // Kestrel cannot listen on any free port of "localhost", since that name is two addresses.
        return urls.Replace("//localhost:0", "//127.0.0.1:0", StringComparison.OrdinalIgnoreCase);
    }

    private static void Check(string url)
    {
        var address = Parse(url);
        if (address is null || address.Scheme is not ("http" or "https") || address.Port is < 0 or > IPEndPoint.MaxPort)
            throw new CannotRunException($"'{url}' is not an address to listen on: write it like http://localhost:{ServeOptions.UsualPort}.");
        using var trial = new TcpListener(Interface(address.Host), address.Port);
        try
        {
            trial.Start();
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new CannotRunException($"Another program listens on {url} already: stop it, or choose another port with --port.", taken);
        }
        catch (SocketException refused)
        {
            throw new CannotRunException($"Cannot listen on {url} ({refused.Message}): choose another address with --port or --urls.", refused);
        }
    }

    private static BindingAddress? Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IPAddress Interface(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var told) ? told
        : host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.Any;
}
