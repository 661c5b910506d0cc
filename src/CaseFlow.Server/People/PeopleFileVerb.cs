using System.CommandLine;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Running;
using Npgsql;

namespace CaseFlow.Server.People;

/// <summary><c>account file</c>: takes a whole list of people from the server's own machine.</summary>
internal static class PeopleFileVerb
{
    private static readonly Argument<string> File = new("file") { Description = "CSV with the columns login, name, unit and roles." };
    private static readonly Option<string> District = new("--district") { Description = "The district's code, such as 150402.", Required = true };
    private static readonly Option<bool> Check = new("--check") { Description = "Say what every line would do, and do nothing." };

    public static Command Create()
    {
        var command = new Command("file", "Open and change the accounts of a list, all or none; first passwords are written to FILE.passwords.csv.") { File, District, Check };
        command.SetAction((words, cancel) => Verb.RunAsync(() => Take(words.GetRequiredValue(File), words.GetRequiredValue(District), words.GetValue(Check), cancel)));
        return command;
    }

    private static async Task Take(string path, string code, bool checks, CancellationToken cancel)
    {
        if (!System.IO.File.Exists(path)) throw new CannotRunException($"There is no file {path}.");
        if (new FileInfo(path).Length > PeopleFile.MostBytes) throw new CannotRunException($"{path} is larger than {PeopleFile.MostBytes / 1024} KiB. Split it.");
        var (file, wrong) = PeopleFile.Read(await System.IO.File.ReadAllBytesAsync(path, cancel));
        if (file is null) throw new CannotRunException(wrong!.Sentence);
        await using var rooms = await Workrooms.OpenAsync(connectionString: null, Console.WriteLine, cancel);
        var districts = rooms.Get<Districts>();
        if (!districts.Of(code).HasCentre) throw new CannotRunException($"There is no district '{code}'. There are: {string.Join(", ", districts.All.Select(one => one.Code))}.");
        using var passwords = new Passwords();
        var desk = new PeopleFileDesk(rooms.Get<NpgsqlDataSource>(), districts, passwords, rooms.Get<IHostEnvironment>(), rooms.Get<TimeProvider>());
        var asker = new Asker(code, AccountChanges.CommandLine);
        var shown = await desk.Check(asker, file, cancel);
        foreach (var line in shown.Lines)
            foreach (var mistake in line.Mistakes) Console.WriteLine($"Line {line.Line}{(mistake.Field.Length > 0 ? $", {mistake.Field}" : "")}: {mistake.Sentence}");
        Console.WriteLine($"{shown.Opens} to open, {shown.Changes} to change, {shown.Same} as they are, {shown.Wrong} with mistakes.");
        if (shown.Wrong > 0) throw new CannotRunException("Nothing was done. Correct the lines and run it again.");
        if (!checks) await Apply(desk, asker, file, path + ".passwords.csv", cancel);
    }

    /// <summary>Where the passwords go is opened first: what nobody is told would be of no use.</summary>
    private static async Task Apply(PeopleFileDesk desk, Asker asker, PeopleFile file, string path, CancellationToken cancel)
    {
        await using var sheet = Create(path);
        var (opened, wrong) = await desk.Apply(asker, file, cancel);
        if (opened is null) throw new CannotRunException(wrong!.Sentence);
        await sheet.WriteAsync(FirstPasswordSheet.Bytes(opened), cancel);
        Console.WriteLine($"Done. First passwords are in {path}: hand them out, then delete it.");
    }

    /// <summary>A file that nobody but its owner reads.</summary>
    private static FileStream Create(string path)
    {
        try
        {
            var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new FileStream(path, mode);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"First passwords cannot be written to {path} ({refused.Message}). Move it away first.", refused);
        }
    }
}
