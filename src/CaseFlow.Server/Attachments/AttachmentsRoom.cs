using CaseFlow.EventStore;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Attachments;

/// <summary>Puts photos and files into the server: the bytes in a folder, who uploaded what in a table, what belongs to which case in a view.</summary>
internal static class AttachmentsRoom
{
    public static readonly Schema Tables = new("attachments", Sql.Read("uploads.sql") + ";\n" + Sql.Read("case_attachments.sql"));

    /// <summary>What deciding on commands that carry attachments and checking the files takes, also without a server that listens.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<Uploads>().AddSingleton<FilesCheck>().AddSingleton(new AttachmentFolder(AttachmentTerms.FolderOf(settings)))
        .AddSingleton<IInlineView, CaseAttachmentsView>();

    /// <summary>What taking files in and giving them out takes.</summary>
    /// <exception cref="CannotRunException">A setting makes no sense.</exception>
    public static IServiceCollection AddAttachments(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(AttachmentTerms.Of(settings)).AddSingleton<Reception>().AddSingleton<AttachmentReads>().AddHostedService<UploadSweep>();
}
