using System.Buffers;
using System.Security.Cryptography;

namespace CaseFlow.Server.Attachments;

/// <summary>A file while it comes in: hashed as it is written, deleted with this object unless it was moved to its place.</summary>
internal sealed class IncomingFile(string path) : IDisposable
{
    private const int Piece = 64 * 1024;

    private readonly FileStream file = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, Piece);
    private readonly IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string? hash;

    public long Size => file.Length;

    /// <summary>SHA-256 of everything written, 64 lower-case hex digits; nothing may be written any more.</summary>
    public string Hash => hash ??= Convert.ToHexStringLower(sum.GetHashAndReset());

    /// <summary>What a reader sees at a glance; null when it is no picture.</summary>
    public byte[]? Thumbnail { get; private set; }

    /// <summary>The content, to read from the start.</summary>
    public FileStream Content => file;

    /// <summary>Writes what comes, whatever length was announced.</summary>
    /// <returns>False as soon as more than <paramref name="most"/> bytes came.</returns>
    public async Task<bool> Receive(Stream from, long most, CancellationToken cancel)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (await from.ReadAsync(piece, cancel) is > 0 and var read)
            {
                if (file.Position + read > most) return false;
                Write(piece.AsSpan(0, read));
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    public void Write(ReadOnlySpan<byte> piece)
    {
        sum.AppendData(piece);
        file.Write(piece);
    }

    /// <summary>What the content is; makes the thumbnail of a picture.</summary>
    public (string? Type, Domain.Rejected? TooLarge) Look()
    {
        file.Flush();
        var type = MediaType.Of(file);
        if (type is null || !type.StartsWith("image/", StringComparison.Ordinal)) return (type, null);
        using var picture = Picture.In(path);
        if (picture is null) return (type == "image/heic" ? type : null, null);
        if (picture.TooLarge() is { } tooLarge) return (type, tooLarge);
        Thumbnail = picture.Thumbnail();
        return (Thumbnail is null ? null : type, null);
    }

    /// <summary>Gives it its name, once all of it is on disk.</summary>
    public void Move(string to)
    {
        file.Flush(flushToDisk: true);
        File.Move(path, to, overwrite: true);
    }

    public void Dispose()
    {
        file.Dispose();
        sum.Dispose();
        File.Delete(path);
    }
}
