using CaseFlow.Server.Tests.Attachments;

namespace CaseFlow.Server.Tests.Fuzzing;

/// <summary>Files that are what they seem, nearly so, or not at all.</summary>
internal static class OddFiles
{
    private static readonly byte[][] Whole =
    [
        Samples.Png(), Samples.Jpeg(64, 32, 6), Samples.WebP, Samples.Gif, Samples.Heic, Samples.Mp4, Samples.Pdf, Samples.Docx, Samples.Xlsx, Samples.Docm, Samples.Bomb,
        [.. "<html><script>alert(1)</script>"u8], [.. "MZ"u8, .. new byte[100]], [],
    ];

    public static byte[] Any(Random random)
    {
        var bytes = (byte[])Whole[random.Next(Whole.Length)].Clone();
        switch (bytes.Length == 0 ? 9 : random.Next(6))
        {
            case 0: return bytes[..random.Next(bytes.Length)];
            case 1: return [.. bytes, .. Whole[random.Next(Whole.Length)]];
            case 2 or 3:
                for (var times = random.Next(1, 20); times > 0; times--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            default: return bytes;
        }
    }
}
