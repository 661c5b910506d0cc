using System.Net.Http.Headers;
using SkiaSharp;

namespace CaseFlow.Server.Tests.Attachments;

public sealed class ReadTests(Served at) : IClassFixture<Served>
{
    [Fact]
    public async Task Who_sees_the_case_reads_its_files_and_nobody_else()
    {
        var content = Samples.Png();
        var address = await Attached(content);
        foreach (var login in new[] { "reporter", "dispatcher", "leader", "auditor", "township-001", "community-001-001", "grid-g1" })
            Assert.Equal(content, (await (await at.As(login)).Get(address)).Went().Bytes);
        foreach (var login in new[] { "reporter-001", "township-002", "dept-police", "grid-g2", "dispatcher@150207", "auditor@150207" })
            foreach (var path in new[] { address, address + "/thumbnail" })
                (await (await at.As(login)).Get(path)).Refused(404, "case_unknown");
        (await at.Nobody.Get(address)).Refused(401, "not_signed_in");
    }

    [Fact]
    public async Task A_file_is_read_only_at_a_case_that_has_it()
    {
        var address = await Attached(Samples.Png());
        var (other, reporter) = (await Attached(Samples.Png()), await at.As("reporter"));
        var hash = address.Split('/')[^1];
        (await reporter.Get(other.Replace(other.Split('/')[^1], hash, StringComparison.Ordinal))).Refused(404, "attachment_unknown");
        var unattached = (await reporter.Uploads(Samples.Png())).Went().Text("hash");
        foreach (var odd in new[] { unattached, hash.ToUpperInvariant(), "%2e%2e%2f", hash[..63], hash + "0", "incoming" })
            Assert.Equal(404, (await reporter.Get(address.Replace(hash, odd, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_picture_is_shown_under_its_name_and_can_do_nothing_here()
    {
        var reply = (await (await at.As("reporter")).Get(await Attached(Samples.Png(), "井 盖;\"1\".png"))).Went();
        Assert.Equal(("image/png", "nosniff", "no-cache, private", "same-origin"),
            (reply.MediaType, reply.Header("X-Content-Type-Options"), reply.Header("Cache-Control"), reply.Header("Cross-Origin-Resource-Policy")));
        var disposition = ContentDispositionHeaderValue.Parse(reply.Header("Content-Disposition")!);
        Assert.Equal(("inline", "井 盖;_1_.png"), (disposition.DispositionType, disposition.FileNameStar));
    }

    [Theory]
    [InlineData("pdf", "inline")]
    [InlineData("jpg", "inline")]
    [InlineData("mp4", "attachment")]
    [InlineData("docx", "attachment")]
    public async Task What_browsers_show_safely_is_shown_and_the_rest_saved(string kind, string disposition)
    {
        var content = kind switch { "pdf" => Samples.Pdf, "jpg" => Samples.Jpeg(), "mp4" => Samples.Mp4, _ => Samples.Docx };
        var reply = (await (await at.As("reporter")).Get(await Attached(content))).Went();
        Assert.StartsWith(disposition + ";", reply.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", reply.Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_file_is_asked_about_again_and_sent_again_only_when_it_is_another()
    {
        var (address, reporter) = (await Attached(Samples.Png()), await at.As("reporter"));
        var tag = (await reporter.Get(address)).Went().Header("ETag")!;
        Assert.Equal($"\"{address.Split('/')[^1]}\"", tag);
        Assert.Equal((304, 0), (await With(address, "If-None-Match", tag), (await reporter.Get(address + "/thumbnail")).Went().Bytes.Length * 0));
        Assert.Equal(200, await With(address, "If-None-Match", "\"other\""));
        (await Sent(address, "If-Match", "\"other\"")).Refused(412, "stale");

        async Task<int> With(string path, string header, string value) => (await Sent(path, header, value)).Status;
    }

    [Fact]
    public async Task A_part_of_a_file_is_sent_where_a_part_is_asked_for()
    {
        byte[] content = [.. Samples.Mp4, .. Enumerable.Range(0, 200).Select(i => (byte)i)];
        var address = await Attached(content);
        var part = await Sent(address, "Range", "bytes=20-29");
        Assert.Equal((206, $"bytes 20-29/{content.Length}"), (part.Status, part.Header("Content-Range")));
        Assert.Equal(content[20..30], part.Bytes);
        (await Sent(address, "Range", "bytes=100000-")).Refused(416, "range_outside");
    }

    [Theory]
    [InlineData(1, 320, 160, "red", "blue")]
    [InlineData(2, 320, 160, "blue", "red")]
    [InlineData(3, 320, 160, "blue", "red")]
    [InlineData(4, 320, 160, "red", "blue")]
    [InlineData(5, 160, 320, "red", "blue")]
    [InlineData(6, 160, 320, "red", "blue")]
    [InlineData(7, 160, 320, "blue", "red")]
    [InlineData(8, 160, 320, "blue", "red")]
    public async Task A_thumbnail_is_small_and_upright(byte orientation, int width, int height, string first, string last)
    {
        var reply = (await (await at.As("reporter")).Get(await Attached(Samples.Jpeg(orientation: orientation)) + "/thumbnail")).Went();
        Assert.Equal("image/webp", reply.MediaType);
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(reply.Bytes), StringComparison.OrdinalIgnoreCase);
        using var seen = SKBitmap.Decode(reply.Bytes);
        Assert.Equal((width, height), (seen.Width, seen.Height));
        Assert.Equal((first, last), (Colour(seen.GetPixel(10, 10)), Colour(seen.GetPixel(width - 10, height - 10))));
    }

    [Fact]
    public async Task A_small_picture_is_not_enlarged_and_what_cannot_be_decoded_has_no_thumbnail()
    {
        var reporter = await at.As("reporter");
        using var seen = SKBitmap.Decode((await reporter.Get(await Attached(Samples.Png(40, 30)) + "/thumbnail")).Went().Bytes);
        Assert.Equal((40, 30), (seen.Width, seen.Height));
        foreach (var content in new[] { Samples.Heic, Samples.Pdf, Samples.Mp4, Samples.Docx })
            (await reporter.Get(await Attached(content) + "/thumbnail")).Refused(404, "thumbnail_unknown");
    }

    [Fact]
    public async Task A_file_that_is_gone_or_cut_is_not_passed_off_as_the_whole()
    {
        var (address, reporter) = (await Attached(Samples.Png()), await at.As("reporter"));
        var hash = address.Split('/')[^1];
        var path = Path.Combine(at.Files, Town.Code, hash[..2], hash);
        await File.WriteAllBytesAsync(path, [1], TestContext.Current.CancellationToken);
        (await reporter.Get(address)).Refused(503, "files_unavailable");
        File.Delete(path);
        (await reporter.Get(address)).Refused(503, "files_unavailable");
    }

    private async Task<Reply> Sent(string path, string header, string value) =>
        await (await at.As("reporter")).Send(HttpMethod.Get, path, request => request.Headers.TryAddWithoutValidation(header, value));

    /// <summary>Reports a case with the file.</summary>
    /// <returns>The file's address.</returns>
    private async Task<string> Attached(byte[] content, string? name = null)
    {
        var reporter = await at.As("reporter");
        var hash = (await reporter.Uploads(content, name)).Went().Text("hash");
        var body = new { channel = "citizen", description = "A hole.", place = new { area = "g1" }, attachments = AttachTests.Naming(hash) };
        return $"/api/cases/{(await reporter.Post("/api/cases", body)).Went().Text("id")}/attachments/{hash}";
    }

    private static string Colour(SKColor pixel) => pixel is { Red: > 200, Blue: < 60 } ? "red" : pixel is { Blue: > 200, Red: < 60 } ? "blue" : pixel.ToString();
}
