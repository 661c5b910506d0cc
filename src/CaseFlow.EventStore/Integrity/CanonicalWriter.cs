using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CaseFlow.EventStore.Integrity;

/// <summary>Writes JSON in the canonical form of RFC 8785 into a buffer that it keeps for the next use.</summary>
internal sealed class CanonicalWriter : IComparer<CanonicalWriter.Member>
{
    [ThreadStatic] private static CanonicalWriter? _ofThread;

    private readonly List<Member> _members = [];
    private byte[] _buffer = new byte[2048];
    private byte[] _sorted = new byte[2048];
    private int _length;

    internal readonly record struct Member(int Start, int Name, int Length, string? Decoded);

    /// <summary>The writer of this thread, emptied: use it up before anything is awaited.</summary>
    public static CanonicalWriter Rent()
    {
        var writer = _ofThread ??= new CanonicalWriter();
        writer._length = 0;
        writer._members.Clear();
        return writer;
    }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <exception cref="FormatException">Not JSON, or not JSON that has a canonical form and can be stored.</exception>
    public void Json(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) throw new FormatException("The JSON is not valid UTF-8.");
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            Value(ref reader);
            if (reader.Read()) throw new FormatException("There is more than one JSON value.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Not valid JSON: {e.Message}", e);
        }
    }

    public void Text(string text)
    {
        Raw("\""u8);
        var room = Room(text.Length * 3);
        if (Utf8.FromUtf16(text, room, out _, out var written, replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done)
            throw new FormatException("The text has a lone surrogate.");
        Escaped(room[..written]);
        Raw("\""u8);
    }

    private void Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: Object(ref reader); break;
            case JsonTokenType.StartArray: Array(ref reader); break;
            case JsonTokenType.String: String(ref reader); break;
            case JsonTokenType.Number: Number(ref reader); break;
            default: Raw(reader.ValueSpan); break;
        }
    }

    private void Array(ref Utf8JsonReader reader)
    {
        Raw("["u8);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Value(ref reader);
            Raw(","u8);
        }
        Close((byte)']');
    }

    private void Object(ref Utf8JsonReader reader)
    {
        Raw("{"u8);
        var first = _members.Count;
        var inOrder = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var member = NamedValue(ref reader);
            inOrder = inOrder && (_members.Count == first || Compare(_members[^1], member) < 0);
            _members.Add(member);
        }
        if (!inOrder) Sort(CollectionsMarshal.AsSpan(_members)[first..]);
        _members.RemoveRange(first, _members.Count - first);
        Close((byte)'}');
    }

    private Member NamedValue(ref Utf8JsonReader reader)
    {
        var start = _length;
        String(ref reader);
        var name = _length - start;
        var plain = !reader.ValueIsEscaped && Ascii.IsValid(reader.ValueSpan);
        var decoded = plain ? null : reader.GetString();
        Raw(":"u8);
        reader.Read();
        Value(ref reader);
        Raw(","u8);
        return new Member(start, name, _length - start, decoded);
    }

    /// <summary>By UTF-16 code units, as the RFC has it; bytes say the same where a name is plain ASCII.</summary>
    public int Compare(Member x, Member y) => x.Decoded is null && y.Decoded is null
        ? NameOf(x).SequenceCompareTo(NameOf(y))
        : string.CompareOrdinal(x.Decoded ?? Encoding.ASCII.GetString(NameOf(x)), y.Decoded ?? Encoding.ASCII.GetString(NameOf(y)));

    private ReadOnlySpan<byte> NameOf(Member member) => _buffer.AsSpan(member.Start + 1, member.Name - 2);

    private void Sort(Span<Member> members)
    {
        var start = members[0].Start;
        members.Sort(this);
        for (var i = 1; i < members.Length; i++)
            if (Compare(members[i - 1], members[i]) == 0)
                throw new FormatException($"The property {Encoding.UTF8.GetString(NameOf(members[i]))} stands twice in one object.");
        if (_sorted.Length < _length - start) _sorted = new byte[_buffer.Length];
        var at = 0;
        foreach (var member in members)
        {
            _buffer.AsSpan(member.Start, member.Length).CopyTo(_sorted.AsSpan(at));
            at += member.Length;
        }
        _sorted.AsSpan(0, at).CopyTo(_buffer.AsSpan(start));
    }

    /// <summary>Every member and element ends in a comma: the last one becomes the closing bracket.</summary>
    private void Close(byte bracket)
    {
        if (_buffer[_length - 1] == ',') _buffer[_length - 1] = bracket;
        else Raw([bracket]);
    }

    private void String(ref Utf8JsonReader reader)
    {
        Raw("\""u8);
        if (reader.ValueIsEscaped) Escaped(Unescaped(ref reader));
        else Raw(reader.ValueSpan);
        Raw("\""u8);
    }

    private Span<byte> Unescaped(ref Utf8JsonReader reader)
    {
        var room = Room(reader.ValueSpan.Length);
        try
        {
            return room[..reader.CopyString(room)];
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("A string of the JSON has a lone surrogate.", e);
        }
    }

    /// <summary>Escapes text that stands, unaccounted for, at the end of the buffer.</summary>
    private void Escaped(Span<byte> text)
    {
        if (text.IndexOf((byte)0) >= 0) throw new FormatException("A string of the JSON has the character U+0000, which cannot be stored.");
        if (text.IndexOfAnyInRange((byte)1, (byte)31) < 0 && text.IndexOfAny((byte)'"', (byte)'\\') < 0) _length += text.Length;
        else foreach (var c in text.ToArray()) Escaped(c);
    }

    private void Escaped(byte c)
    {
        ReadOnlySpan<byte> hex = "0123456789abcdef"u8;
        switch (c)
        {
            case (byte)'"': Raw("\\\""u8); break;
            case (byte)'\\': Raw("\\\\"u8); break;
            case (byte)'\b': Raw("\\b"u8); break;
            case (byte)'\t': Raw("\\t"u8); break;
            case (byte)'\n': Raw("\\n"u8); break;
            case (byte)'\f': Raw("\\f"u8); break;
            case (byte)'\r': Raw("\\r"u8); break;
            case < 32: Raw([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', hex[c >> 4], hex[c & 15]]); break;
            default: Raw([c]); break;
        }
    }

    private void Number(ref Utf8JsonReader reader)
    {
        var raw = reader.ValueSpan;
        if (IsPlainInteger(raw)) Raw(raw);
        else if (reader.TryGetDouble(out var value)) _length += CanonicalNumber.Write(value, Room(CanonicalNumber.MaxLength));
        else throw new FormatException("JSON numbers must fit an IEEE 754 double.");
    }

    private static bool IsPlainInteger(ReadOnlySpan<byte> raw)
    {
        var digits = raw[0] == '-' ? raw[1..] : raw;
        return digits.Length <= 15 && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && raw is not [(byte)'-', (byte)'0'];
    }

    private Span<byte> Room(int bytes)
    {
        if (_buffer.Length - _length < bytes) System.Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
        return _buffer.AsSpan(_length);
    }
}
