using System.Text;

namespace CaseFlow.EventStore;

/// <summary>Gives equal short texts one string, as tenants, types and users repeat all over a log. Not for several threads.</summary>
internal sealed class Names
{
    private const int Most = 10_000;
    private const int Longest = 128;
    private readonly Dictionary<string, string> _known = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Names() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest) return Encoding.UTF8.GetString(utf8);
        Span<char> text = stackalloc char[Longest];
        text = text[..Encoding.UTF8.GetChars(utf8, text)];
        if (_lookup.TryGetValue(text, out var known)) return known;
        var name = text.ToString();
        if (_known.Count < Most) _known[name] = name;
        return name;
    }
}
