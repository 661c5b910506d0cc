using CaseFlow.Benchmarks;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Benchmarks.Clocks;
using CaseFlow.Benchmarks.Store;

// Each suite measures against its own floor in the same run, on a PostgreSQL of its own with fsync on where it needs one.
Dictionary<string, Func<Figures, string[], Task>> suites = new()
{
    ["append"] = AppendSuite.Run,
    ["desk"] = DeskSuite.Run,
    ["http"] = HttpSuite.Run,
    ["authorisation"] = AuthorisationSuite.Run,
    ["push"] = PushSuite.Run,
    ["calendar"] = CalendarSuite.Run,
    ["clocks"] = ClockSuite.Run,
    ["cold-start"] = ColdStartSuite.Run,
    ["store-size"] = StoreSizeSuite.Run,
    ["rebuild"] = RebuildSuite.Run,
    ["feed"] = FeedSuite.Run,
};

var all = args is ["all", ..];
var names = all ? [.. suites.Keys] : args.TakeWhile(suites.ContainsKey).ToArray();
if (names.Length == 0)
{
    Console.Error.WriteLine($"Which suite? One or more of: {string.Join(", ", suites.Keys)}, or all.");
    return 2;
}
foreach (var name in names)
{
    var figures = new Figures(Console.Out);
    await suites[name](figures, args[(all ? 1 : names.Length)..]);
    figures.Table(Console.Error);
}
return 0;
