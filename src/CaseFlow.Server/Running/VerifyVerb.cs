using System.CommandLine;
using System.Globalization;
using CaseFlow.EventStore;
using CaseFlow.EventStore.Integrity;
using CaseFlow.Server.Attachments;

namespace CaseFlow.Server.Running;

/// <summary><c>verify</c>: recomputes the whole log and names the first place where it is not what was written.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var command = new Command("verify", "Recompute every event's hash and link, and every attached file's hash; exit 0 when all is as it was written, 1 with the first fault otherwise.");
        command.SetAction((_, cancel) => Verb.RunAsync(() => VerifyAsync(cancel)));
        return command;
    }

    private static async Task VerifyAsync(CancellationToken cancel)
    {
        await using var rooms = await Workrooms.OpenAsync(connectionString: null, Console.WriteLine, cancel);
        var journal = rooms.Get<Journal>();
        Verification? found = null;
        await Progressing.Show("Verifying", await journal.Position(cancel), "events",
            async progress => found = await journal.Verify(progress, cancel));
        if (found!.Fault is { } fault) throw new CannotRunException($"The log has been altered. {fault}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Events:n0} events in {found.Streams:n0} streams are as they were written."));
        await VerifyFilesAsync(rooms.Get<FilesCheck>(), cancel);
    }

    private static async Task VerifyFilesAsync(FilesCheck files, CancellationToken cancel)
    {
        var (count, fault) = (await files.Count(cancel), (string?)null);
        if (count == 0) return;
        await Progressing.Show("Verifying", count, "files", async progress => fault = await files.FirstFault(progress, cancel));
        if (fault is not null) throw new CannotRunException($"An attached file has been lost or altered. {fault}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:n0} attached files are as they were uploaded."));
    }
}
