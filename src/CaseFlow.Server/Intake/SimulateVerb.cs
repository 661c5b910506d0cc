using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Intake;

/// <summary><c>simulate</c>: plays a district on a running server, so that its board is alive.</summary>
internal static class SimulateVerb
{
    private const double Fastest = 100_000;

    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "How many times as fast as the clock on the wall.", DefaultValueFactory = _ => 60,
    };

    private static readonly Option<string> Url = new("--url")
    {
        Description = "The server, running in Development.", DefaultValueFactory = _ => $"http://localhost:{ServeOptions.UsualPort}",
    };

    private static readonly Option<string?> From = new("--from") { Description = "Replay this file of service requests; needs --map." };

    private static readonly Option<string?> Map = new("--map") { Description = "The mapping of the file to replay; see seeds/mappings." };

    private static readonly Option<bool> PlayDay = new("--day") { Description = "Play generated days (the default without --from)." };

    private static readonly Option<string> Scenario = new("--scenario")
    {
        Description = "What happens on a generated day; see seeds/README.md.", DefaultValueFactory = _ => DayFile.Shipped,
    };

    private static readonly Option<string> MannersFrom = new("--manners")
    {
        Description = "How people behave; see seeds/scenarios.", DefaultValueFactory = _ => MannersFile.Shipped,
    };

    private static readonly Option<string?> District = new("--district") { Description = "Code of the district; 150402, or the mapping's." };

    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed plays the same day.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Hour = new("--hour") { Description = "The hour at which a generated day begins, 0 to 23.", DefaultValueFactory = _ => 8 };

    private static readonly Option<TimeSpan?> For = new("--for")
    {
        Description = "Stop after so long by the clock on the wall, such as 90s, 10m or 2h.", CustomParser = Length,
    };

    public static Command Create()
    {
        var command = new Command("simulate", "Play a district on a running server: people report, grab, split, whistle, return, finish, check and close.")
        {
            Speed, Url, From, Map, PlayDay, Scenario, MannersFrom, District, Seed, Hour, For,
        };
        command.SetAction((words, cancel) => Verb.RunAsync(() => SimulateAsync(words, cancel)));
        return command;
    }

    private static async Task SimulateAsync(ParseResult words, CancellationToken cancel)
    {
        var simulation = new Simulation(Asked(words), MannersFile.Open(words.GetValue(MannersFrom)!), TimeProvider.System);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (words.GetValue(For) is { } length) ending.CancelAfter(length);
        try
        {
            await SimulationProgress.Show(simulation, TimeProvider.System, () => simulation.Run(ending.Token));
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            Console.WriteLine(cancel.IsCancellationRequested ? "Stopped." : "The time is over.");
        }
    }

    private static SimulationAsked Asked(ParseResult words)
    {
        var (speed, hour, from, map) = (words.GetValue(Speed), words.GetValue(Hour), words.GetValue(From), words.GetValue(Map));
        if (speed is not (> 0 and <= Fastest)) throw new CannotRunException($"Give --speed a number above 0, up to {Fastest.ToString(CultureInfo.InvariantCulture)}.");
        if (hour is < 0 or > 23) throw new CannotRunException("Give --hour a number from 0 to 23.");
        if ((from is null) != (map is null)) throw new CannotRunException("Give --from and --map together.");
        if (from is not null && words.GetValue(PlayDay)) throw new CannotRunException("Give either --day or --from, not both.");
        if (!Uri.TryCreate(words.GetValue(Url), UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
            throw new CannotRunException($"'{words.GetValue(Url)}' is no address of a server: write it like http://localhost:{ServeOptions.UsualPort}.");
        (string, FileMapping)? replay = from is null ? null : (from, MappingFile.Open(map!));
        var district = words.GetValue(District) ?? replay?.Item2.District.Code ?? "150402";
        return new SimulationAsked(server, district, speed, words.GetValue(Seed), hour)
        {
            Replay = replay, Day = replay is null ? DayFile.Open(words.GetValue(Scenario)!) : null,
        };
    }

    private static TimeSpan? Length(ArgumentResult given)
    {
        var text = given.Tokens.Count == 1 ? given.Tokens[0].Value : "";
        double? unit = text.Length == 0 ? null : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => null };
        if (unit is { } seconds && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && number * seconds < 1e6)
            return TimeSpan.FromSeconds(number * seconds);
        given.AddError($"'{text}' is no length of time: write it like 90s, 10m or 2h.");
        return null;
    }
}
