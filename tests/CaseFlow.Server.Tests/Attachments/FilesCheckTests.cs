using CaseFlow.Server.Attachments;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Attachments;

public sealed class FilesCheckTests(Served at) : IClassFixture<Served>
{
    [Fact]
    public async Task An_altered_file_and_a_missing_one_are_found_by_their_hash()
    {
        foreach (var content in new[] { Samples.Pdf, Samples.Png() }) await Attached(content);
        var (hash, cancel) = (await Attached(Samples.Png()), TestContext.Current.CancellationToken);
        var path = Path.Combine(at.Files, Town.Code, hash[..2], hash);
        var whole = await File.ReadAllBytesAsync(path, cancel);
        var check = at.Here.Services.GetRequiredService<FilesCheck>();
        Assert.Equal(3, await check.Count(cancel));
        Assert.Null(await Fault());
        await File.WriteAllBytesAsync(path, [.. whole[..^1], (byte)~whole[^1]], cancel);
        Assert.Matches($"{hash} of case .* is not what was uploaded", await Fault());
        File.Delete(path);
        Assert.Matches($"{hash} of case .* is missing", await Fault());

        Task<string?> Fault() => check.FirstFault(new Progress<long>(), cancel);
    }

    private async Task<string> Attached(byte[] content)
    {
        var reporter = await at.As("reporter");
        var hash = (await reporter.Uploads(content)).Went().Text("hash");
        (await reporter.Post("/api/cases", new { channel = "citizen", description = "A hole.", place = new { area = "g1" }, attachments = AttachTests.Naming(hash) })).Went();
        return hash;
    }
}
