using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Attachments;

/// <summary>Takes a file in: receives it aside, finds out what it is, and keeps it for its sender to attach.</summary>
public sealed class Reception(AttachmentTerms terms, AttachmentFolder folder, Uploads uploads, Requests requests, ILogger<Reception> log) : IDisposable
{
    /// <summary>How many files of one account may wait to be attached.</summary>
    internal const int MostWaiting = 200;

    /// <summary>A large picture takes as much memory as all other work together: one is looked at after another.</summary>
    private readonly SemaphoreSlim looking = new(1);

    /// <summary>The file as it was kept, or the problem to answer with.</summary>
    /// <param name="caller">Who sends it, and may attach it.</param>
    /// <param name="name">What the sender calls it.</param>
    /// <param name="body">Its bytes.</param>
    internal async Task<(Attachment? Kept, Problem? Wrong)> Take(Caller caller, string? name, Stream body, CancellationToken cancel)
    {
        if (await uploads.Waiting(caller.Tenant, caller.Actor.Account, cancel) >= MostWaiting) return (null, TooManyWait);
        try
        {
            using var incoming = folder.Incoming();
            if (!await incoming.Receive(body, terms.MostBytes, cancel)) return (null, Problem.FileTooLarge(terms.MostBytes));
            if (incoming.Size == 0) return (null, Problem.Of(Empty));
            var (type, refused) = await Look(incoming, cancel);
            if (refused is not null) return (null, Problem.Of(refused));
            var kept = new Attachment(incoming.Hash, FileName.Clean(name, type!) ?? FileName.Unnamed(type!), type!, incoming.Size);
            await uploads.Put(caller.Tenant, caller.Actor.Account, kept, requests.Now, () => folder.Place(caller.Tenant, incoming), cancel);
            return (kept, null);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || (failure is IOException and not BadHttpRequestException && !cancel.IsCancellationRequested))
        {
            log.LogError(failure, "A file that came in could not be kept");
            return (null, StoreUnavailable);
        }
    }

    private async Task<(string? Type, Rejected? Refusal)> Look(IncomingFile incoming, CancellationToken cancel)
    {
        await looking.WaitAsync(cancel);
        try
        {
            var (type, tooLarge) = await Task.Run(incoming.Look, cancel);
            return (type, type is null ? Untaken : tooLarge);
        }
        finally
        {
            looking.Release();
        }
    }

    private static readonly Rejected Empty = Rejected.Invalid("attachment_empty", "The file is empty. Choose another one.");

    private static readonly Rejected Untaken = Rejected.Invalid("attachment_type",
        "What is in the file is none of what is taken, whatever its name says: JPEG, PNG, WebP, GIF and HEIC pictures, PDF, MP4 video, Word (DOCX) and Excel (XLSX) files without macros. Send it as one of these.");

    private static Problem TooManyWait => Problem.Of(StatusCodes.Status429TooManyRequests, "too_many_uploads",
        $"{MostWaiting} files that you uploaded are not attached to anything yet. Attach them, or wait: what is not attached is removed after a day.");

    private static Problem StoreUnavailable => Problem.Of(StatusCodes.Status503ServiceUnavailable, "files_unavailable",
        "Files cannot be kept at the moment, and it was logged. Send your text without them, or try again later.");

    public void Dispose() => looking.Dispose();
}
