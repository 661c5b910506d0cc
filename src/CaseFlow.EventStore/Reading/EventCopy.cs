using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>
/// Events out of a binary COPY of the log's columns, without a copy of their data:
/// that stays in the chunk it was received in. Several times cheaper than a result set of as many rows.
/// </summary>
internal sealed class EventCopy(Stream copy)
{
    private const int ChunkSize = 64 * 1024;
    private const int HeaderSize = 19;
    private const int Columns = 12;
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Names _names = new();
    private byte[] _chunk = new byte[ChunkSize];
    private int _start;
    private int _end;
    private bool _begun;

    /// <summary>The events of the next chunk; empty at the end.</summary>
    public async ValueTask<List<RecordedEvent>> Next(CancellationToken cancel)
    {
        var events = new List<RecordedEvent>(128);
        while (events.Count == 0)
        {
            if (!await Receive(cancel)) return events;
            if (!_begun) (_begun, _start) = (true, HeaderSize);
            while (WholeRow() is > 0 and var next) events.Add(Event(next));
        }
        return events;
    }

    /// <summary>A new chunk, begun with what was left of the last: events handed out go on using theirs.</summary>
    private async ValueTask<bool> Receive(CancellationToken cancel)
    {
        var left = _end - _start;
        var chunk = new byte[Math.Max(ChunkSize, left * 2)];
        _chunk.AsSpan(_start, left).CopyTo(chunk);
        (_chunk, _start, _end) = (chunk, 0, left);
        while (_end < chunk.Length && await copy.ReadAsync(chunk.AsMemory(_end), cancel) is > 0 and var received) _end += received;
        return _end > left;
    }

    /// <summary>Where the row at the start ends; 0 when it is not all there, or was the last.</summary>
    private int WholeRow()
    {
        var at = _start + 2;
        if (at > _end || BinaryPrimitives.ReadInt16BigEndian(_chunk.AsSpan(_start)) < 0) return 0;
        for (var column = 0; column < Columns; column++)
        {
            if (at + 4 > _end) return 0;
            at += 4 + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(_chunk.AsSpan(at)));
            if (at > _end) return 0;
        }
        return at;
    }

    private RecordedEvent Event(int next)
    {
        var at = _start + 2;
        _start = next;
        return new(
            BinaryPrimitives.ReadInt64BigEndian(Field(ref at).Span), new Guid(Field(ref at).Span, bigEndian: true), Name(ref at)!,
            Encoding.UTF8.GetString(Field(ref at).Span), BinaryPrimitives.ReadInt64BigEndian(Field(ref at).Span), Name(ref at)!, Json(ref at),
            Epoch.AddMicroseconds(BinaryPrimitives.ReadInt64BigEndian(Field(ref at).Span)), Name(ref at), Text(ref at), Text(ref at), Json(ref at));
    }

    /// <summary>The next field's bytes; those of null are none.</summary>
    private ReadOnlyMemory<byte> Field(ref int at)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(_chunk.AsSpan(at));
        var field = length < 0 ? default : new ReadOnlyMemory<byte>(_chunk, at + 4, length);
        at += 4 + Math.Max(0, length);
        return field;
    }

    private bool IsNull(int at) => BinaryPrimitives.ReadInt32BigEndian(_chunk.AsSpan(at)) < 0;

    private string? Name(ref int at)
    {
        var isNull = IsNull(at);
        var field = Field(ref at);
        return isNull ? null : _names.Of(field.Span);
    }

    private string? Text(ref int at)
    {
        var isNull = IsNull(at);
        var field = Field(ref at);
        return isNull ? null : Encoding.UTF8.GetString(field.Span);
    }

    /// <summary>jsonb travels as its format's version, one byte, and text.</summary>
    private ReadOnlyMemory<byte> Json(ref int at)
    {
        var field = Field(ref at);
        return field.IsEmpty ? field : field[1..];
    }
}
