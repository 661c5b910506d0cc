using System.Globalization;

namespace CaseFlow.Server.Tests;

/// <summary>How long the long tests are: short in the suite, as long as told by the environment.</summary>
internal static class Setting
{
    /// <summary>The number in an environment variable, or the usual one.</summary>
    public static int Of(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : usual;
}
