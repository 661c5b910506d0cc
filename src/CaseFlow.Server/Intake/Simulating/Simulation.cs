using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Running;
using NodaTime;

namespace CaseFlow.Server.Intake;

/// <summary>What a simulation is asked to do.</summary>
/// <param name="Server">The server's address.</param>
/// <param name="District">Code of the district to play.</param>
/// <param name="Speed">How many times as fast as the wall clock the simulated one runs.</param>
/// <param name="Seed">Of the draws.</param>
/// <param name="Hour">Hour of the day at which a generated day begins.</param>
public sealed record SimulationAsked(Uri Server, string District, double Speed, int Seed, int Hour = 8)
{
    /// <summary>The day to play over and over; null to replay a file.</summary>
    public Day? Day { get; init; }

    /// <summary>A file of requests to replay, with its mapping; null to play a day.</summary>
    public (string File, FileMapping Mapping)? Replay { get; init; }
}

/// <summary>Plays a district through the HTTP API, with people who sign in, look and act as the server allows them.</summary>
internal sealed class Simulation(SimulationAsked asked, Manners manners, TimeProvider time)
{
    public Figures Figures { get; } = new();

    /// <summary>Its clock; begins with the first step.</summary>
    public Pace Pace { get; private set; } = new(asked.Speed, time);

    /// <summary>Plays until it is stopped, or a replayed file is over and its cases have ended.</summary>
    /// <exception cref="CannotRunException">The server is away, or lacks what is needed.</exception>
    public async Task Run(CancellationToken cancel)
    {
        using var line = new ServerLine(asked.Server, Figures);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var around = await Surroundings(line, cancel);
        var incidents = Incidents(around);
        Pace = new Pace(asked.Speed, time);
        var staff = new Staff(line, Figures, around, Pace, stop.Token);
        try
        {
            staff.Begin();
            var play = Play(incidents, staff, around, stop.Token);
            var ended = await Task.WhenAny(play, staff.Broken);
            await (ended == play ? play : await staff.Broken);
        }
        finally
        {
            await stop.CancelAsync();
            await staff.End();
        }
    }

    private async Task<Surroundings> Surroundings(ServerLine line, CancellationToken cancel)
    {
        var accounts = (await line.Accounts(cancel)).Where(account => account.District == asked.District).ToArray();
        var dispatcher = accounts.FirstOrDefault(account => account.Roles.Contains("dispatcher")) ?? throw new CannotRunException(
            $"The server has no demo accounts in district {asked.District}: it opens them at its start, for each district it knows then.");
        using var asker = new Person(line, Figures, dispatcher);
        var district = await DistrictOverHttp.Read(asker, cancel);
        return new Surroundings(district, accounts, manners, new Chance(asked.Seed));
    }

    private IEnumerable<Incident> Incidents(Surroundings around)
    {
        if (asked.Replay is var (file, mapping)) return FileReplay.Incidents(file, mapping, around, Instant.FromDateTimeOffset(time.GetUtcNow()));
        var day = new GeneratedDay(asked.Day ?? throw new CannotRunException("There is nothing to play: neither a day nor a file."), around, asked.Seed);
        return day.IsPossible ? day.Incidents(asked.Hour) : throw new CannotRunException(
            $"{around.District.Name} has no grids or no items that the scenario speaks of: replay a file with --from and --map instead.");
    }

    private async Task Play(IEnumerable<Incident> incidents, Staff staff, Surroundings around, CancellationToken cancel)
    {
        await CallIn(staff, around, cancel);
        foreach (var incident in incidents)
        {
            await Pace.Until(incident.After, cancel);
            var reporter = Reporter(incident, around);
            if (await staff.Of(reporter).Do("/api/cases", May.Report, incident.Report, seen: null, cancel)) staff.Ring([around.District.Centre.Code]);
        }
        while (Figures.Ended < Figures.Reported) await Task.Delay(TimeSpan.FromSeconds(1), time, cancel);
    }

    /// <summary>Has the units that cases of before wait for take up their work.</summary>
    private static async Task CallIn(Staff staff, Surroundings around, CancellationToken cancel)
    {
        var dispatcher = staff.Of(around.Who("dispatcher")!);
        if (await dispatcher.See("/api/cases?queue=inHand&limit=200", AnswerJson.Default.CasePage, cancel) is { } page)
            staff.Ring(page.Rows.SelectMany(row => row.Units));
    }

    private static DemoAccount Reporter(Incident incident, Surroundings around) => incident.Report.Channel switch
    {
        Channel.GridMember => around.Who("gridMember", incident.Grid) ?? around.Who("dispatcher")!,
        Channel.Citizen => around.Who("reporter") ?? around.Who("dispatcher")!,
        _ => around.Who("dispatcher")!,
    };
}
