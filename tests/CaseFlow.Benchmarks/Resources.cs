using System.Reflection;

namespace CaseFlow.Benchmarks;

/// <summary>Files embedded beside the suites.</summary>
internal static class Resources
{
    public static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
