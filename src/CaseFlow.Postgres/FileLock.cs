namespace CaseFlow.Postgres;

/// <summary>
/// Advisory locks on files, released by the operating system when their holder dies in whatever way.
/// Children do not inherit them.
/// </summary>
internal static class FileLock
{
    /// <summary>Waits until nobody else holds the lock.</summary>
    public static async Task<FileStream> AloneAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            if (TryAlone(path) is { } held) return held;
            await Task.Delay(20, cancel);
        }
    }

    /// <summary>The lock, or null while anyone else holds it, alone or shared.</summary>
    public static FileStream? TryAlone(string path) => TryOpen(path, FileShare.None);

    /// <summary>A lock that many may hold at once.</summary>
    public static FileStream Shared(string path) =>
        TryOpen(path, FileShare.ReadWrite) ?? throw new IOException($"{path} is locked by another program.");

    private static FileStream? TryOpen(string path, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
