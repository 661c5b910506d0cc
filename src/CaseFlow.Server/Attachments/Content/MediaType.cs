using System.Buffers.Binary;

namespace CaseFlow.Server.Attachments;

/// <summary>What a file is, told from its first bytes and, where those do not tell, from what is in it.</summary>
internal static class MediaType
{
    private const int Head = 64;

    private static readonly (string Type, byte[] Start)[] Starts =
    [
        ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        ("image/png", [0x89, .. "PNG\r\n\x1A\n"u8]),
        ("image/gif", [.. "GIF87a"u8]),
        ("image/gif", [.. "GIF89a"u8]),
        ("application/pdf", [.. "%PDF-"u8]),
    ];

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx"];
    private static readonly string[] Mp4Brands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"];

    /// <summary>The media type; null when it is none of those that are taken.</summary>
    public static string? Of(FileStream file)
    {
        Span<byte> head = stackalloc byte[Head];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, Head, throwOnEndOfStream: false)];
        foreach (var (type, start) in Starts)
            if (head.StartsWith(start)) return type;
        if (head.StartsWith("RIFF"u8) && head.Length >= 16 && head[8..].StartsWith("WEBPVP8"u8)) return "image/webp";
        if (head.StartsWith("PK\x03\x04"u8)) return OfficeFile.TypeOf(file);
        return Brands(head) is { } brands ? OfBrands(brands) : null;
    }

    /// <summary>The brands of an ISO base media file (ISO/IEC 14496-12, ftyp): the first is the major one.</summary>
    private static string[]? Brands(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16 || !head[4..].StartsWith("ftyp"u8)) return null;
        var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var brands = new List<string>();
        for (var at = 8; at + 4 <= length; at += 4)
            if (at != 12) brands.Add(System.Text.Encoding.Latin1.GetString(head.Slice(at, 4)));
        return [.. brands];
    }

    /// <summary>A still picture names its coding among the compatible brands when the major one only says that it is a picture.</summary>
    private static string? OfBrands(string[] brands) => brands switch
    {
        [var major, ..] when HeicBrands.Contains(major) => "image/heic",
        ["mif1" or "msf1", .. var compatible] when compatible.Any(HeicBrands.Contains) => "image/heic",
        [var major, ..] when Mp4Brands.Contains(major) => "video/mp4",
        _ => null,
    };
}
