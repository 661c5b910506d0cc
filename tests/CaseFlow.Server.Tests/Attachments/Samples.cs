using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace CaseFlow.Server.Tests.Attachments;

/// <summary>Small files of every kind, and some that pretend.</summary>
internal static class Samples
{
    private static int drawn;

    public static byte[] Png(int width = 8, int height = 6) => Drawn(width, height, SKEncodedImageFormat.Png);

    public static byte[] WebP => Drawn(8, 6, SKEncodedImageFormat.Webp);

    public static byte[] Gif => Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static byte[] Pdf => Encoding.ASCII.GetBytes($"%PDF-1.4\n% {Interlocked.Increment(ref drawn)}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>\n%%EOF");

    public static byte[] Heic => Boxed("heic", "mif1", "heic");

    public static byte[] HeicByCompatibleBrand => Boxed("mif1", "miaf", "heic");

    public static byte[] Mp4 => Boxed("isom", "iso2", "mp41");

    public static byte[] Avif => Boxed("avif", "mif1", "miaf");

    public static byte[] Docx => Office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");

    public static byte[] Xlsx => Office("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    public static byte[] Docm => Office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");

    public static byte[] DocxWithMacros => Office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/vbaProject.bin");

    /// <summary>A photo whose left half is red and right half blue as it is stored, with an EXIF orientation.</summary>
    public static byte[] Jpeg(int width = 800, int height = 400, byte orientation = 1)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(0, 0, width / 2f, height, red);
        using var image = surface.Snapshot();
        using var plain = image.Encode(SKEncodedImageFormat.Jpeg, 95);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        return [.. plain.ToArray()[..2], .. exif, .. plain.ToArray()[2..]];
    }

    /// <summary>The header of a picture that would unfold into gigabytes.</summary>
    public static byte[] Bomb
    {
        get
        {
            var png = Png();
            (png[16], png[17], png[18], png[19]) = (0, 0, 0x75, 0x30);
            (png[20], png[21], png[22], png[23]) = (0, 0, 0x75, 0x30);
            BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder((int)Crc(png.AsSpan(12, 17)))).CopyTo(png, 29);
            return png;
        }
    }

    private static byte[] Drawn(int width, int height, SKEncodedImageFormat format)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(new SKColor((uint)Interlocked.Increment(ref drawn) * 977 | 0xFF000000));
        using var image = surface.Snapshot();
        using var written = image.Encode(format, 100);
        return written.ToArray();
    }

    private static byte[] Boxed(string major, params string[] compatible) =>
        [0, 0, 0, (byte)(16 + 4 * compatible.Length), .. Encoding.ASCII.GetBytes("ftyp" + major + "\0\0\0\0" + string.Concat(compatible)), .. BitConverter.GetBytes(Interlocked.Increment(ref drawn))];

    public static byte[] Office(string part, string type, params string[] more)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>");
            foreach (var name in (string[])[part, .. more]) Add(name, "<x/>");

            void Add(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return bytes.ToArray();
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
        }
        return ~crc;
    }
}
