using System.Collections.Concurrent;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Intake;

/// <summary>Everybody at work in a district. Who is rung for the first time signs in and begins.</summary>
internal sealed class Staff(ServerLine line, Figures figures, Surroundings around, Pace pace, CancellationToken cancel)
{
    private readonly ConcurrentDictionary<string, Lazy<(Worker Worker, Task Work)>> working = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Person> people = new(StringComparer.Ordinal);

    /// <summary>Ends when somebody cannot go on; the exception says why.</summary>
    public Task<Task> Broken => broken.Task;

    private readonly TaskCompletionSource<Task> broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The person of an account, the same one every time.</summary>
    public Person Of(DemoAccount account) => people.GetOrAdd(account.Account, _ => new Person(line, figures, account));

    /// <summary>The centre and every township begin at once; others when they are rung.</summary>
    public void Begin() => Ring(around.District.Units.Where(unit => unit is { Kind: UnitKind.Township, Closed: false }).Select(unit => unit.Code).Append(around.District.Centre.Code));

    public void Ring(IEnumerable<string> units)
    {
        foreach (var unit in units.Distinct(StringComparer.Ordinal))
            foreach (var (role, part) in PartsAt(unit))
                if (around.Who(role, unit) is { } account) At(account, part).Ring();
    }

    /// <summary>Returns once everybody has put down what they were doing.</summary>
    public async Task End()
    {
        var begun = working.Values.Where(one => one.IsValueCreated).Select(one => one.Value).ToArray();
        foreach (var (_, work) in begun) await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var (worker, _) in begun) worker.Dispose();
        foreach (var person in people.Values) person.Dispose();
    }

    private Worker At(DemoAccount account, Func<Part> part) => working.GetOrAdd(account.Account, _ => new Lazy<(Worker, Task)>(() =>
    {
        var worker = new Worker(Of(account), part(), around, pace, Ring);
        return (worker, Watched(Task.Run(() => worker.Work(cancel), CancellationToken.None)));
    })).Value.Worker;

    private async Task Watched(Task work)
    {
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsFaulted) broken.TrySetResult(work);
    }

    private IEnumerable<(string Role, Func<Part> Part)> PartsAt(string unit)
    {
        switch (around.District.Unit(unit)?.Kind)
        {
            case UnitKind.Centre:
                yield return (Word(Role.Dispatcher), () => new DispatcherPart());
                yield return (Word(Role.Leader), () => new LeaderPart());
                break;
            case UnitKind.Township: yield return (Word(Role.Township), () => new TownshipPart(unit)); break;
            case UnitKind.Community: yield return (Word(Role.Community), () => new HandlerPart()); break;
            case UnitKind.Grid: yield return (Word(Role.GridMember), () => new HandlerPart()); break;
            case UnitKind.Department: yield return (Word(Role.Department), () => new HandlerPart()); break;
        }
    }

    private static string Word(Role role) => RoleWords.Of(role)[0];
}
