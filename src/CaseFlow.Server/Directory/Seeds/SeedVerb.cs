using System.CommandLine;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary><c>seed</c>: reads a district's folder into the database, or only names its mistakes.</summary>
internal static class SeedVerb
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder")
    {
        Description = "A folder with a district.yaml, such as seeds/jiuyuan.",
    };

    private static readonly Option<bool> Check = new("--check") { Description = "Only read it and name the mistakes; needs no database." };

    public static Command Create()
    {
        var command = new Command("seed", "Read a district's units, grids and catalogue into the database; what stands there already is left alone.") { Folder, Check };
        command.SetAction((words, cancel) => Verb.RunAsync(() => Run(words.GetRequiredValue(Folder).FullName, words.GetValue(Check), cancel)));
        return command;
    }

    private static async Task Run(string folder, bool onlyCheck, CancellationToken cancel)
    {
        if (onlyCheck)
        {
            var seed = SeedLoading.Sound(Seed.Read(folder));
            Console.WriteLine($"The seed of {seed.Code} has no mistakes: {seed.Commands.Count} commands.");
            return;
        }
        await using var rooms = await Workrooms.OpenAsync(connectionString: null, Console.WriteLine, cancel);
        var answer = await rooms.Get<SeedLoading>().Load(folder, cancel);
        Console.WriteLine(answer.Events == 0 ? "Nothing new: the directory has all of it already." : $"{answer.Events} events added to the directory.");
    }
}
