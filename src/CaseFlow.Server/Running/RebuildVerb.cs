using System.CommandLine;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Deputies;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Notices;

namespace CaseFlow.Server.Running;

/// <summary><c>rebuild</c>: builds views anew from the log, beside the live ones, while servers go on.</summary>
internal static class RebuildVerb
{
    private static readonly string[] Names = [.. RebuildableCases.All.Select(view => view.Name), DeputyshipsView.FromLog.Name, NoticesView.ViewName];

    private static readonly Argument<string[]> Views = new("view")
    {
        Description = $"Which: {string.Join(", ", Names)}; all unless told.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create()
    {
        var command = new Command("rebuild", "Build views anew from the log and put them in place of the live ones; servers may go on meanwhile.") { Views };
        command.SetAction((words, cancel) => Verb.RunAsync(() => RebuildAsync(words.GetValue(Views) ?? [], cancel)));
        return command;
    }

    private static async Task RebuildAsync(string[] names, CancellationToken cancel)
    {
        if (names.Except(Names).FirstOrDefault() is { } unknown)
            throw new CannotRunException($"There is no view '{unknown}'. There are: {string.Join(", ", Names)}.");
        await using var rooms = await Workrooms.OpenAsync(connectionString: null, Console.WriteLine, cancel);
        var journal = rooms.Get<Journal>();
        IRebuildable[] all = [.. RebuildableCases.All, DeputyshipsView.FromLog, NoticesRoom.Rebuildable(rooms.Get<Districts>())];
        foreach (var view in all.Where(view => names.Length == 0 || names.Contains(view.Name)))
        {
            await Progressing.Show($"Rebuilding {view.Name}", await journal.Position(cancel), "events",
                progress => journal.Rebuild(view, new Reached(progress), cancel));
            Console.WriteLine($"{view.Name} is rebuilt and in place.");
        }
    }

    private sealed class Reached(IProgress<long> progress) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => progress.Report(value.Position);
    }
}
