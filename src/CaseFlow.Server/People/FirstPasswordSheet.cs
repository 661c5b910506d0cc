using System.Text;
using CsvHelper;

namespace CaseFlow.Server.People;

/// <summary>A first password and whom to tell it.</summary>
internal sealed record FirstPasswordOf(string Login, string Name, string Unit, string Password);

/// <summary>First passwords as a CSV file to hand out, which spreadsheets open as they are.</summary>
internal static class FirstPasswordSheet
{
    public static string Write(IEnumerable<FirstPasswordOf> opened)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n" }))
        {
            csv.WriteRecord(["login", "name", "unit", "password"]);
            foreach (var one in opened) csv.WriteRecord([one.Login, Plain(one.Name), Plain(one.Unit), one.Password]);
        }
        return text.ToString();
    }

    /// <summary>With the mark by which spreadsheets know UTF-8.</summary>
    public static byte[] Bytes(IEnumerable<FirstPasswordOf> opened) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Write(opened))];

    /// <summary>A spreadsheet takes what begins so for a formula, and runs it.</summary>
    private static string Plain(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
}
