using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Http;
using File = System.IO.File;

namespace CaseFlow.Server.Attachments;

/// <summary>Gives out the files of a case to those who see the case.</summary>
public sealed class AttachmentReads(CaseFinder finder, Uploads uploads, AttachmentFolder folder, ILogger<AttachmentReads> log)
{
    private static readonly Rejected Unknown = Rejected.Unknown("attachment_unknown",
        "The case has no such file. See its 'attachments' for those it has.");

    private static readonly Rejected NoThumbnail = Rejected.Unknown("thumbnail_unknown",
        "The file has no thumbnail: it is no picture, or of a kind that cannot be decoded here. Read the file itself.");

    /// <summary>The file as it was uploaded.</summary>
    internal async Task<IResult> Whole(HttpContext http, string id, string hash)
    {
        var (file, wrong) = await Find(http, id, hash);
        if (file is null) return wrong!;
        var path = folder.PathOf(http.Caller().Tenant, file.Hash);
        if (new FileInfo(path) is { Exists: true } there && there.Length == file.Size) return new StoredFile(path, file.Type, file.Hash, file.Name);
        log.LogError("The file {Hash} of case {Case} is missing or has another length than {Size} at {Path}", file.Hash, id, file.Size, path);
        return Problem.Of(StatusCodes.Status503ServiceUnavailable, "files_unavailable",
            "The file cannot be read at the moment, and it was logged. Try again later; if it stays, give the trace id to those who run the system.");
    }

    internal async Task<IResult> Thumbnail(HttpContext http, string id, string hash)
    {
        var (file, wrong) = await Find(http, id, hash);
        if (file is null) return wrong!;
        var path = folder.ThumbnailOf(http.Caller().Tenant, file.Hash);
        return File.Exists(path) ? new StoredFile(path, Picture.ThumbnailType, file.Hash + "-thumbnail", null) : Problem.Of(NoThumbnail);
    }

    private async Task<(Attachment? File, Problem? Wrong)> Find(HttpContext http, string id, string hash)
    {
        var caller = http.Caller();
        if (await finder.Find(caller, id, http.RequestAborted) is not { } found) return (null, Problem.Of(Refused.CaseUnknown));
        var file = Uploads.IsHash(hash) ? await uploads.OfCase(caller.Tenant, found.Id, hash, http.RequestAborted) : null;
        return (file, file is null ? Problem.Of(Unknown) : null);
    }
}
