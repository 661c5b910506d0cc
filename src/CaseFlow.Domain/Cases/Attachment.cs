namespace CaseFlow.Domain.Cases;

/// <summary>A photo or file on a report, a note or a result. Its bytes are kept beside the log, under their hash.</summary>
/// <param name="Hash">SHA-256 of the bytes, 64 lower-case hex digits.</param>
/// <param name="Name">As the sender called it, cleaned (see <see cref="FileName"/>).</param>
/// <param name="Type">Media type, found from the content.</param>
/// <param name="Size">In bytes.</param>
public sealed record Attachment(string Hash, string Name, string Type, long Size);

/// <summary>An attachment as a command names it: by the hash of what was uploaded before.</summary>
/// <param name="Hash">SHA-256 of the bytes, 64 lower-case hex digits.</param>
/// <param name="Name">What to call it; the name it was uploaded with when absent.</param>
public sealed record AttachmentGiven(string Hash, string? Name = null)
{
    /// <summary>The most attachments of one command.</summary>
    public const int Most = 20;

    /// <summary>The attachments that a command names, or why they cannot be taken; null when it names none.</summary>
    internal static (Attachment[]? Found, Rejected? Refusal) Find(AttachmentGiven[]? given, Case now, Facts facts)
    {
        if (given is null or []) return (null, null);
        if (given.Length > Most)
            return (null, Rejected.Invalid("too_many_attachments", $"{given.Length} attachments are too many at once; at most {Most} are taken. Send the others with another note."));
        var found = Array.ConvertAll(given, one => Find(one, now, facts));
        if (Array.IndexOf(found, null) is >= 0 and var missing)
            return (null, Rejected.Invalid("attachment_unknown", $"'attachments' names '{Wording.Clipped(given[missing]?.Hash)}', which you have not uploaded within the last day. Upload the file first, then name its hash."));
        return found.DistinctBy(one => one!.Hash).Count() < found.Length
            ? (null, Rejected.Invalid("attachment_repeated", "A file stands in 'attachments' twice. Name each once."))
            : ([.. found.OfType<Attachment>()], null);
    }

    /// <summary>What the sender uploaded, or what this case has already; never somebody else's file, for knowing its hash.</summary>
    private static Attachment? Find(AttachmentGiven? given, Case now, Facts facts)
    {
        if (given?.Hash is not { } hash) return null;
        var known = facts.Uploads.GetValueOrDefault(hash) ?? now.Attachments.FirstOrDefault(one => one.Hash == hash);
        return known is null ? null : known with { Name = FileName.Clean(given.Name, known.Type) ?? known.Name };
    }
}

/// <summary>A command that photos and files may come with.</summary>
public interface ICarriesAttachments
{
    AttachmentGiven[]? Attachments { get; }
}

/// <summary>An event that photos and files may have come with.</summary>
public interface IBroughtAttachments
{
    /// <summary>In the sender's order; null when there were none.</summary>
    Attachment[]? Attachments { get; }
}
