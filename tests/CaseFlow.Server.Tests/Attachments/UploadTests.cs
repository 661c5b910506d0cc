using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Testing;

namespace CaseFlow.Server.Tests.Attachments;

public sealed class UploadTests(Served at) : IClassFixture<Served>
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly Dictionary<string, (byte[] Content, string Type)> Taken = new()
    {
        ["jpeg"] = (Samples.Jpeg(), "image/jpeg"), ["png"] = (Samples.Png(), "image/png"), ["webp"] = (Samples.WebP, "image/webp"), ["gif"] = (Samples.Gif, "image/gif"),
        ["heic"] = (Samples.Heic, "image/heic"), ["heic by a compatible brand"] = (Samples.HeicByCompatibleBrand, "image/heic"), ["pdf"] = (Samples.Pdf, "application/pdf"),
        ["mp4"] = (Samples.Mp4, "video/mp4"), ["docx"] = (Samples.Docx, Word), ["xlsx"] = (Samples.Xlsx, Excel),
    };

    private static readonly Dictionary<string, byte[]> Untaken = new()
    {
        ["html"] = [.. "<!doctype html><script>alert(1)</script>"u8], ["svg"] = [.. "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8],
        ["exe"] = [.. "MZ"u8, .. new byte[200]], ["elf"] = [0x7F, .. "ELF"u8, .. new byte[60]], ["text"] = [.. "hello"u8], ["one byte"] = [0xFF],
        ["zip"] = Samples.Office("readme.txt", "text/plain"), ["docm"] = Samples.Docm, ["docx with macros"] = Samples.DocxWithMacros, ["cut zip"] = Samples.Docx[..100],
        ["avif"] = Samples.Avif, ["only a png's first bytes"] = Samples.Png()[..20], ["only a jpeg's first bytes"] = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[50]],
        ["pdf after something else"] = [.. "<html>%PDF-1.4"u8],
    };

    public static TheoryData<string> Kinds => [.. Taken.Keys];

    public static TheoryData<string> OtherKinds => [.. Untaken.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_a_file_is_is_found_in_its_content(string kind)
    {
        var (content, type) = Taken[kind];
        var reply = (await (await at.As("township-001")).Uploads(content, "现场 1")).Went();
        Assert.Equal((201, Hash(content), type, content.Length), (reply.Status, reply.Text("hash"), reply.Text("type"), reply.Number("size")));
        Assert.Equal("现场 1." + kind.Split(' ')[0].Replace("jpeg", "jpg", StringComparison.Ordinal), reply.Text("name"));
        Assert.Equal(content, await File.ReadAllBytesAsync(PathOf(Hash(content)), TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(OtherKinds))]
    public async Task What_is_none_of_the_kinds_is_refused_whatever_it_is_called(string kind)
    {
        var reply = (await (await at.As("township-001")).Uploads(Untaken[kind], "photo.jpg", "image/jpeg")).Refused(422, "attachment_type");
        Assert.Contains("JPEG", reply.Text("detail"), StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf(Hash(Untaken[kind]))));
    }

    [Fact]
    public async Task A_png_that_claims_to_be_a_pdf_is_a_png()
    {
        var reply = (await (await at.As("township-001")).Uploads(Samples.Png(), "report.pdf", "application/pdf")).Went();
        Assert.Equal(("image/png", "report.pdf.png"), (reply.Text("type"), reply.Text("name")));
    }

    [Fact]
    public async Task The_same_file_twice_is_one_file()
    {
        var content = Samples.Png();
        foreach (var login in new[] { "township-001", "township-001", "dept-police" })
            Assert.Equal(Hash(content), (await (await at.As(login)).Uploads(content)).Went().Text("hash"));
        Assert.Equal(2, System.IO.Directory.GetFiles(Path.GetDirectoryName(PathOf(Hash(content)))!, Hash(content) + "*").Length);
        Assert.Empty(System.IO.Directory.GetFiles(Path.Combine(at.Files, "incoming")));
    }

    [Fact]
    public async Task The_folder_is_for_the_servers_own_user()
    {
        (await (await at.As("township-001")).Uploads(Samples.Png())).Went();
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(at.Files));
    }

    [Fact]
    public async Task An_empty_file_and_a_picture_that_would_fill_the_memory_are_refused()
    {
        var township = await at.As("township-001");
        (await township.Uploads([])).Refused(422, "attachment_empty");
        (await township.Uploads(Samples.Bomb)).Refused(422, "picture_too_large");
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_with_and_without_a_length()
    {
        const int most = 100_000;
        await using var strict = await Served.Start(at.ConnectionString, mostBytes: $"{most}");
        var township = await at.As("township-001", strict);
        byte[] Sized(int size) => [.. Samples.Mp4, .. new byte[size - Samples.Mp4.Length]];
        (await township.Uploads(Sized(most))).Went();
        Assert.Contains($"{most}", (await township.Uploads(Sized(most + 1))).Refused(413, "file_too_large").Text("detail"), StringComparison.Ordinal);
        (await township.Send(HttpMethod.Post, "/api/attachments", request =>
        {
            request.Content = new StreamContent(new MemoryStream(Sized(2_000_000))) { Headers = { ContentType = new("video/mp4") } };
            request.Headers.TransferEncodingChunked = true;
        })).Refused(413, "file_too_large");
        Assert.Equal(most, (await township.Get("/api/attachments")).Went().Number("mostBytes"));
        Assert.False(File.Exists(PathOf(Hash(Sized(most + 1)))));
    }

    [Fact]
    public async Task A_file_larger_than_any_other_body_is_taken()
    {
        byte[] content = [.. Samples.Mp4, .. new byte[19_000_000]];
        Assert.Equal(Hash(content), (await (await at.As("township-001")).Uploads(content)).Went().Text("hash"));
    }

    [Fact]
    public async Task A_body_shorter_than_its_length_leaves_nothing_behind()
    {
        var content = Samples.Png();
        var township = await at.As("township-001");
        using (var socket = new TcpClient("127.0.0.1", new Uri(at.Here.Addresses.First()).Port))
        {
            var head = $"POST /api/attachments HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {township.Cookie}\r\nContent-Type: image/png\r\nContent-Length: {content.Length + 1000}\r\n\r\n";
            await socket.GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. content], TestContext.Current.CancellationToken);
            await Eventually.Become(() => Incoming().Length == 1);
        }
        await Eventually.Become(() => Incoming().Length == 0);
        Assert.False(File.Exists(PathOf(Hash(content))));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task A_body_that_another_sites_form_could_send_is_not_taken(string? type) =>
        (await (await at.As("township-001")).Uploads(Samples.Png(), type: type)).Refused(415, "not_bytes");

    [Fact]
    public async Task Who_may_neither_report_nor_handle_may_not_upload()
    {
        foreach (var login in new[] { "auditor", "appraiser" }) (await (await at.As(login)).Uploads(Samples.Png())).Refused(403, "not_allowed");
        (await at.Nobody.Uploads(Samples.Png())).Refused(401, "not_signed_in");
        foreach (var login in new[] { "reporter", "grid-g1", "dispatcher", "leader", "dept-housing" }) (await (await at.As(login)).Uploads(Samples.Png())).Went();
    }

    [Fact]
    public async Task Nobody_fills_the_disk_with_files_that_belong_to_nothing()
    {
        var grid = await at.As("grid-g2");
        var pdf = Samples.Pdf;
        for (var i = 0; i < CaseFlow.Server.Attachments.Reception.MostWaiting; i++) (await grid.Uploads([.. pdf, .. BitConverter.GetBytes(i)])).Went();
        (await grid.Uploads(Samples.Pdf)).Refused(429, "too_many_uploads");
    }

    private string[] Incoming() => System.IO.Directory.Exists(Path.Combine(at.Files, "incoming")) ? System.IO.Directory.GetFiles(Path.Combine(at.Files, "incoming")) : [];

    private string PathOf(string hash) => Path.Combine(at.Files, Town.Code, hash[..2], hash);

    internal static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
