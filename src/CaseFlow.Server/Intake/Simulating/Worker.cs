using System.Runtime.CompilerServices;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using NodaTime;

namespace CaseFlow.Server.Intake;

/// <summary>
/// Somebody at work: looks at their inbox and lists, thinks about each case as long as people do, then does
/// what the server allows and their part chooses. Others ring when they hand something over.
/// </summary>
internal sealed class Worker(Person person, Part part, Surroundings around, Pace pace, Action<IEnumerable<string>> ring) : IDisposable
{
    private static readonly TimeSpan ShortestRound = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(5);

    /// <summary>How many rounds without work it takes until somebody only looks up when called.</summary>
    private const int RoundsUntilIdle = 5;

    private readonly SemaphoreSlim bell = new(0, 1);
    private Dictionary<string, Thought> thoughts = new(StringComparer.Ordinal);

    /// <summary>What somebody thinks of a case at one version.</summary>
    /// <param name="Version">The version looked at.</param>
    /// <param name="What">The verb meant, with its order; null when it is not their turn.</param>
    /// <param name="Ripe">The simulated moment at which it is done.</param>
    private sealed record Thought(long Version, string? What, Duration Ripe);

    /// <summary>Has somebody look up.</summary>
    public void Ring()
    {
        try
        {
            if (bell.CurrentCount == 0) bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else rang at the same moment.
        }
    }

    /// <summary>Works until told to stop.</summary>
    public async Task Work(CancellationToken cancel)
    {
        for (var quiet = 0; ; quiet++)
        {
            var (found, kept) = (await Find(cancel), new Dictionary<string, Thought>(StringComparer.Ordinal));
            foreach (var (row, order) in found)
                if (await Consider(row, order, cancel) is { } thought) kept[KeyOf(row, order)] = thought;
                else quiet = 0;
            thoughts = kept;
            await bell.WaitAsync(Pause(quiet), cancel);
        }
    }

    private async Task<List<(CaseRow Row, string? Order)>> Find(CancellationToken cancel)
    {
        var found = new List<(CaseRow, string?)>();
        if (part.HasInbox) await foreach (var line in Inbox(cancel)) found.Add((line.Case, line.Task.Order));
        foreach (var list in part.Lists)
            if (await person.See(list, AnswerJson.Default.CasePage, cancel) is { } page)
                found.AddRange(page.Rows.Select(row => (row, (string?)null)));
        return found;
    }

    /// <summary>What is asked about orders; cases as a whole come from the lists.</summary>
    private async IAsyncEnumerable<InboxLine> Inbox([EnumeratorCancellation] CancellationToken cancel)
    {
        var after = "";
        while (await person.See($"/api/inbox?limit={InboxAsked.MostTasks}&after={after}", AnswerJson.Default.Inbox, cancel) is { } page)
        {
            foreach (var line in page.Tasks)
                if (line.Task.Order is not null) yield return line;
            if (page.Next is null) yield break;
            after = page.Next;
        }
    }

    /// <summary>What is thought of it; null once something was done.</summary>
    private async Task<Thought?> Consider(CaseRow row, string? order, CancellationToken cancel)
    {
        var before = thoughts.GetValueOrDefault(KeyOf(row, order));
        if (before is not null && before.Version == row.Version && (before.What is null || before.Ripe > pace.Now)) return before;
        if (await person.See($"/api/cases/{row.Id}", AnswerJson.Default.CaseView, cancel) is not { } view) return null;
        var look = new Look(view, around);
        if (Choose(look, order) is not { } move) return new Thought(view.Row.Version, null, default);
        var what = $"{move.Verb} {move.Order}";
        var ripe = before?.What == what ? before.Ripe : pace.Now + Thinking(look, move);
        if (ripe > pace.Now) return new Thought(view.Row.Version, what, ripe);
        await Do(move, view, cancel);
        return null;
    }

    private Move? Choose(Look look, string? order) =>
        order is null ? part.Choose(look)
        : look.Case.Orders.FirstOrDefault(one => one.Id == order && one.IsOpen) is { } now ? part.Choose(look, now)
        : null;

    private async Task Do(Move move, CaseView view, CancellationToken cancel)
    {
        // Who grabs does not wait to see whether somebody was faster.
        long? seen = move.Verb == May.Grab ? null : view.Row.Version;
        if (await person.Do(move.Address(view.Row.Id), move.Verb, move.Command, seen, cancel))
            ring([.. view.Row.Units, .. move.Calls, around.District.Centre.Code]);
    }

    /// <summary>Some think longer, most shorter than the average.</summary>
    private Duration Thinking(Look look, Move move)
    {
        var drawn = look.Around.Chance.Of(look.Subject, move.Order, move.Verb, person.Account.Unit, "thinking");
        return Duration.FromMinutes(-Math.Log(1 - drawn * 0.98) * around.Manners.Minutes.Of(move.Verb));
    }

    private TimeSpan Pause(int quiet)
    {
        var round = pace.Wall(Duration.FromMinutes(1));
        round = round < ShortestRound ? ShortestRound : round > LongestRound ? LongestRound : round;
        var next = thoughts.Values.Where(thought => thought.What is not null).Select(thought => pace.Wall(thought.Ripe - pace.Now)).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        if (next < TimeSpan.MaxValue) return next < ShortestRound ? ShortestRound : next < LongestRound ? next : LongestRound;
        return quiet < RoundsUntilIdle ? round : LongestRound;
    }

    private static string KeyOf(CaseRow row, string? order) => order is null ? row.Id : $"{row.Id} {order}";

    public void Dispose() => bell.Dispose();
}
