using System.Runtime.InteropServices;
using System.Text;

namespace CaseFlow.Server.Attachments;

/// <summary>A new name in a folder is on disk only once the folder is, which .NET has no call for.</summary>
internal static class Durable
{
    private const int ReadOnly = 0;

    /// <summary>Returns when the names in the folder would survive a loss of power; elsewhere than on Linux at once.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Names(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        var handle = Open([.. Encoding.UTF8.GetBytes(folder), 0], ReadOnly);
        if (handle < 0) throw new IOException($"The folder {folder} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Sync(handle) != 0) throw new IOException($"The folder {folder} cannot be synchronised (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
