using System.CommandLine;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Intake;

/// <summary><c>import</c>: takes a file of service requests into the log.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string> File = new("file") { Description = "The requests: CSV, plain or gzip." };

    private static readonly Option<string> Map = new("--map")
    {
        Description = "Which column is what, and what its values mean; see seeds/mappings.", Required = true,
    };

    private static readonly Option<string?> RejectsTo = new("--rejects")
    {
        Description = "Where to write the rows that cannot be taken; beside you as <file>.rejects.csv unless told.",
    };

    public static Command Create()
    {
        var command = new Command("import", "Take a file of service requests into the log, each through the ordinary commands with its own times. A second time adds nothing.") { File, Map, RejectsTo };
        command.SetAction((words, cancel) => Verb.RunAsync(() => ImportAsync(Asked(words), cancel)));
        return command;
    }

    private static ImportAsked Asked(ParseResult words)
    {
        var file = words.GetValue(File)!;
        return new ImportAsked(words.GetValue(Map)!, file, words.GetValue(RejectsTo) ?? Path.GetFileName(file) + ".rejects.csv");
    }

    private static async Task ImportAsync(ImportAsked asked, CancellationToken cancel)
    {
        await using var rooms = await Workrooms.OpenAsync(connectionString: null, Console.WriteLine, cancel);
        var (time, began) = (TimeProvider.System, TimeProvider.System.GetTimestamp());
        var sofar = default(ImportTotals);
        var job = new ImportJob(rooms.Get<CaseDesk>(), rooms.Get<Journal>(), rooms.Get<StreamCache<Dossier>>(), rooms.Get<Districts>(), rooms.Get<DirectoryRoad>(), time)
        {
            Say = Console.WriteLine, Count = totals => sofar = totals, Show = (rows, work) => Progressing.Show("Importing", rows, "rows", progress => work(totals => progress.Report(totals.Read))),
        };
        try
        {
            await job.Run(asked, cancel);
        }
        finally
        {
            Console.WriteLine($"{sofar}, in {time.GetElapsedTime(began).TotalSeconds:0.0} s.{(cancel.IsCancellationRequested ? " Interrupted: run it again to go on." : "")}");
            if (sofar.Rejected > 0) Console.WriteLine($"Each rejected row stands with its reason in {asked.Rejects}.");
        }
    }
}
