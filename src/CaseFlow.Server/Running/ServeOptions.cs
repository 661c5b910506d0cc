using System.Globalization;

namespace CaseFlow.Server.Running;

/// <summary>How one server is to run; what is left out comes from the environment and <c>appsettings.json</c>.</summary>
public sealed record ServeOptions
{
    public const int UsualPort = 5080;

    /// <summary>Where to listen, as Kestrel understands it; several are separated by semicolons.</summary>
    public string? Urls { get; init; }

    /// <summary>Development or Production.</summary>
    public string? Environment { get; init; }

    /// <summary>A PostgreSQL to use instead of one of our own.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>What the server takes for the time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Further settings, by their configuration names; they come before all others.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Told, a line each, about work that takes seconds.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>From what was typed.</summary>
    /// <exception cref="CannotRunException">What was typed cannot be listened on.</exception>
    public static ServeOptions From(string? urls, int? port)
    {
        if (urls is not null && port is not null) throw new CannotRunException("Give either --port or --urls, not both.");
        if (port is < 0 or > 65535) throw new CannotRunException($"{port} is not a port: give a number from 0 to 65535.");
        return new ServeOptions { Urls = port is null ? urls : $"http://localhost:{port.Value.ToString(CultureInfo.InvariantCulture)}" };
    }
}
