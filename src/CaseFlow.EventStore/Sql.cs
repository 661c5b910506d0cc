using System.Reflection;

namespace CaseFlow.EventStore;

/// <summary>The statements of this room, each an embedded file.</summary>
internal static class Sql
{
    public static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The statement {file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
