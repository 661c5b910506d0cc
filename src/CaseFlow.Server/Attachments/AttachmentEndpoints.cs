using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Attachments;

/// <summary>Files in, before they are attached; and out again, as part of a case.</summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder app)
    {
        var terms = app.ServiceProvider.GetRequiredService<AttachmentTerms>();
        app.MapGet("/api/attachments", (AttachmentTerms taken) => new Json<AttachmentTerms>(taken, AttachmentsJson.Default.AttachmentTerms))
            .RequireAuthorization(May.Upload).WithName("readAttachmentTerms").Produces<AttachmentTerms>().WithTags("attachments").ProducesReadProblems();
        app.MapPost("/api/attachments", Upload)
            .RequireAuthorization(May.Upload).WithName("uploadAttachment").WithMetadata(new TakesBytes(terms.MostBytes)).Accepts<Stream>("*/*")
            .WithQuery(QueryParameter.Text("name")).Produces<Attachment>(StatusCodes.Status201Created).WithTags("attachments").ProducesProblems();
        app.MapAttachmentReads("/api/cases/{id}/attachments/{hash}", May.ReadCases);
    }

    /// <summary>A file of a case and its thumbnail.</summary>
    /// <param name="file">The file's address.</param>
    /// <param name="policy">Who may.</param>
    /// <param name="suffix">Tells the names apart where the same is read by another road.</param>
    public static void MapAttachmentReads(this IEndpointRouteBuilder app, string file, string policy, string suffix = "", string tag = "attachments")
    {
        var terms = app.ServiceProvider.GetRequiredService<AttachmentTerms>();
        app.MapGet(file, (string id, string hash, HttpContext http, AttachmentReads reads) => reads.Whole(http, id, hash)).File(policy, "readAttachment" + suffix, tag, terms.Types);
        app.MapGet(file + "/thumbnail", (string id, string hash, HttpContext http, AttachmentReads reads) => reads.Thumbnail(http, id, hash))
            .File(policy, "readThumbnail" + suffix, tag, [Picture.ThumbnailType])
            .WithDescription($"At most {Picture.Edge} pixels, upright. What cannot be decoded has none (404, thumbnail_unknown): HEIC, PDF, MP4, DOCX and XLSX.");
    }

    private static async Task<IResult> Upload(HttpContext http, Reception reception)
    {
        var name = http.Request.Query["name"].ToString();
        var (kept, wrong) = await reception.Take(http.Caller(), name, http.Request.Body, http.RequestAborted);
        return kept is null ? wrong! : new Json<Attachment>(kept, AttachmentsJson.Default.Attachment, StatusCodes.Status201Created);
    }

    private static RouteHandlerBuilder File(this RouteHandlerBuilder endpoint, string policy, string name, string tag, string[] types) => endpoint
        .RequireAuthorization(policy).WithName(name).WithTags(tag).Produces<Stream>(StatusCodes.Status200OK, types[0], types[1..])
        .Produces<Stream>(StatusCodes.Status206PartialContent, types[0], types[1..]).Produces(StatusCodes.Status304NotModified)
        .Produces<Problem>(StatusCodes.Status412PreconditionFailed, Problem.MediaType).Produces<Problem>(StatusCodes.Status416RangeNotSatisfiable, Problem.MediaType)
        .ProducesReadProblems();
}

/// <summary>How answers about files are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Attachment)), JsonSerializable(typeof(AttachmentTerms))]
internal sealed partial class AttachmentsJson : JsonSerializerContext;
