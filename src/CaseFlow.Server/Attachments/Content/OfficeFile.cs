using System.IO.Compression;
using System.Xml;

namespace CaseFlow.Server.Attachments;

/// <summary>A zip that proves by its own table of contents that it is a document or a workbook without macros (ECMA-376, part 2).</summary>
internal static class OfficeFile
{
    private const string Contents = "[Content_Types].xml";
    private const int MostContents = 1024 * 1024, MostParts = 20_000;

    private static readonly (string Type, string Part, string Main)[] Kinds =
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
    ];

    /// <summary>The media type; null when it is another zip, or none that can be read.</summary>
    public static string? TypeOf(FileStream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts || zip.Entries.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            if (zip.GetEntry(Contents) is not { Length: <= MostContents } contents) return null;
            using var xml = contents.Open();
            var parts = Parts(xml);
            return Array.Find(Kinds, kind => parts.Contains((kind.Part, kind.Main)) && zip.GetEntry(kind.Part[1..]) is not null).Type;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The parts that the table of contents names with a type of their own.</summary>
    private static HashSet<(string? Part, string? Type)> Parts(Stream xml)
    {
        var parts = new HashSet<(string?, string?)>();
        using var reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostContents });
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Override" }) parts.Add((reader.GetAttribute("PartName"), reader.GetAttribute("ContentType")));
        return parts;
    }
}
