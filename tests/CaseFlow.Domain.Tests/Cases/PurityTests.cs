using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CaseFlow.Domain.Cases;
using File = System.IO.File;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>
/// The domain knows nothing of clocks, chance, the machine or the culture: read from what its assembly refers to.
/// </summary>
public sealed class PurityTests
{
    /// <summary>A member of this type, or any member where none is named, tells something of the world.</summary>
    private static readonly string[] Worldly =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.", "System.Diagnostics.Stopwatch.",
        "System.TimeZoneInfo.", "NodaTime.SystemClock.", "NodaTime.IClock.", "NodaTime.DateTimeZoneProviders.get_Bcl",
        "System.Random.", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Security.Cryptography.", "System.HashCode.",
        "System.Environment.get_MachineName", "System.Environment.get_TickCount64", "System.Environment.GetEnvironmentVariable", "System.AppContext.", "System.Console.", "System.IO.", "System.Net.", "System.Diagnostics.Process.",
        "System.Threading.Thread.", "System.Threading.Timer.", "System.Threading.Tasks.",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.String.ToLower", "System.String.ToUpper", "System.String.Compare",
    ];

    [Fact]
    public void The_domain_refers_to_nothing_of_the_world() =>
        Assert.DoesNotContain(Referred(), member => Worldly.Any(word => word.EndsWith('.') ? member.StartsWith(word, StringComparison.Ordinal) : member == word));

    [Fact]
    public void The_scan_sees_what_the_domain_does_refer_to()
    {
        Assert.Contains("System.Globalization.CultureInfo.get_InvariantCulture", Referred());
        Assert.Contains("NodaTime.DateTimeZoneProviders.get_Tzdb", Referred());
    }

    [Fact]
    public void The_domain_imports_the_runtime_and_NodaTime_only() => Assert.All(
        typeof(Case).Assembly.GetReferencedAssemblies(),
        name => Assert.True(name.Name is "NodaTime" || name.Name!.StartsWith("System.", StringComparison.Ordinal), name.Name));

    private static HashSet<string> Referred()
    {
        using var assembly = new PEReader(File.OpenRead(typeof(Case).Assembly.Location));
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(handle => FullName(metadata, metadata.GetMemberReference(handle)))];
    }

    private static string FullName(MetadataReader metadata, MemberReference member) =>
        $"{Owner(metadata, member.Parent)}.{metadata.GetString(member.Name)}";

    private static string Owner(MetadataReader metadata, EntityHandle parent)
    {
        if (parent.Kind != HandleKind.TypeReference) return "";
        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
