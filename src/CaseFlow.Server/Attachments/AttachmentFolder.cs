using NodaTime;

namespace CaseFlow.Server.Attachments;

/// <summary>
/// The files by district and hash, in one folder outside the web root that every server of the database shares. What
/// comes in lies aside until it is whole and known; then it appears under its hash in one step, for good.
/// </summary>
public sealed class AttachmentFolder(string root)
{
    private string Aside => Path.Combine(root, "incoming");

    /// <summary>A new file to receive into; gone with it unless it was put in place.</summary>
    internal IncomingFile Incoming()
    {
        if (!System.IO.Directory.Exists(root)) MakeRoot();
        System.IO.Directory.CreateDirectory(Aside);
        return new IncomingFile(Path.Combine(Aside, Guid.NewGuid().ToString("n")));
    }

    /// <summary>Where a district's file of that hash lies.</summary>
    internal string PathOf(string tenant, string hash) => Path.Combine(root, tenant, hash[..2], hash);

    /// <summary>Where its thumbnail lies, if it has one.</summary>
    internal string ThumbnailOf(string tenant, string hash) => PathOf(tenant, hash) + ".thumbnail";

    /// <summary>Puts a received file in place; one of that hash that is there already is the same.</summary>
    internal void Place(string tenant, IncomingFile incoming)
    {
        var path = PathOf(tenant, incoming.Hash);
        var folder = Path.GetDirectoryName(path)!;
        if (!System.IO.Directory.Exists(folder)) Make(folder);
        if (incoming.Thumbnail is { } thumbnail) Write(thumbnail, ThumbnailOf(tenant, incoming.Hash));
        incoming.Move(path);
        Durable.Names(folder);
    }

    internal void Remove(string tenant, string hash)
    {
        File.Delete(PathOf(tenant, hash));
        File.Delete(ThumbnailOf(tenant, hash));
    }

    /// <summary>Removes what was begun before a moment and never finished: its server was stopped.</summary>
    internal void RemoveBegun(Instant before)
    {
        if (!System.IO.Directory.Exists(Aside)) return;
        foreach (var file in System.IO.Directory.EnumerateFiles(Aside))
            if (File.GetLastWriteTimeUtc(file) < before.ToDateTimeUtc()) File.Delete(file);
    }

    /// <summary>For the server's own user alone; a folder that is there keeps the rights it was given.</summary>
    private void MakeRoot()
    {
        if (OperatingSystem.IsWindows()) System.IO.Directory.CreateDirectory(root);
        else System.IO.Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Make(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        Durable.Names(Path.GetDirectoryName(folder)!);
        Durable.Names(root);
    }

    private void Write(byte[] content, string path)
    {
        using var file = Incoming();
        file.Write(content);
        file.Move(path);
    }
}
