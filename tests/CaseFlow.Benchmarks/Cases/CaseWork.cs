using System.Diagnostics;
using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Cases;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>Real cases through the real desk: reported, and taken one step further with all their inline views.</summary>
internal sealed class CaseWork(Site site)
{
    private static readonly Actor Dispatcher = new("dispatcher", Site.District, Role.Dispatcher);
    private static readonly Actor Township = new("township", Site.Township, Role.Township);

    private string[] cases = [];
    private long next;

    /// <summary>Cases in the hands of a township.</summary>
    public IReadOnlyList<string> Cases => cases;

    /// <returns>Operations a second.</returns>
    public static async Task<double> Measure(int workers, TimeSpan time, Func<Task> operation)
    {
        var clock = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            var count = 0L;
            for (; clock.Elapsed < time; count++) await operation();
            return count;
        })));
        return done.Sum() / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Brings so many cases into the township's hands.</summary>
    public async Task Prepare(int count)
    {
        cases = new string[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (i, _) =>
        {
            var id = cases[i] = await Report();
            await Do(id, Dispatcher, new File(Site.Item));
            await Do(id, Dispatcher, new Dispatch(Site.Township, "Close it off."));
            await Do(id, Township, new Acknowledge { Order = "o1" });
        });
    }

    public async Task<string> Report()
    {
        var id = Guid.CreateVersion7().ToString();
        await Do(id, Dispatcher, new Report(Channel.Hotline,
            "The manhole cover in front of building 7 is broken and a bicycle fell in; the neighbours have put a chair over it.",
            new PlaceGiven(Address: "First Street 7", Area: Site.Township + "-001"), Reference: "H-20260301-7"));
        return id;
    }

    /// <summary>One note of progress, on the cases in turn, so that a case's events lie far apart.</summary>
    public Task<Receipt> Progress()
    {
        var (id, note) = Note();
        return Do(id, Township, new Progress(note) { Order = "o1" });
    }

    /// <summary>The case whose turn it is, and a note that it does not have yet.</summary>
    public (string Id, string Note) Note()
    {
        var turn = Interlocked.Increment(ref next);
        return (cases[turn % cases.Length], "The township's team has measured, ordered a new cover and comes back to fit it: visit " + turn.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<Receipt> Do(string id, Actor by, CaseCommand command)
    {
        var errand = new Errand(Site.District, id, by, site.Requests.Now) { Key = Guid.NewGuid().ToString(), Fingerprint = "measured" };
        return (await site.Desk.Do(errand, command)).Receipt ?? throw new InvalidOperationException($"{command.GetType().Name} on {id} was not accepted.");
    }
}
