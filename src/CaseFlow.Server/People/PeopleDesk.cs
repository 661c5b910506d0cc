using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using Npgsql;

namespace CaseFlow.Server.People;

/// <summary>What came of a change of an account.</summary>
/// <param name="Already">It stood so before.</param>
internal sealed record PersonOutcome(Rejected? Refusal, bool Already = false);

/// <summary>Who asks for changes of a district's accounts: an administrator, or whoever works at the server's own machine.</summary>
internal sealed record Asker(string Tenant, string By)
{
    public static Asker Of(Caller caller) => new(caller.Tenant, caller.Actor.Account);

    /// <summary>Whoever can start the server can also open another administrator, and so may take the last one away.</summary>
    public bool AtTheMachine => By == AccountChanges.CommandLine;
}

/// <summary>Where accounts are changed, one after another within a district.</summary>
internal sealed class PeopleDesk(NpgsqlDataSource source, Districts districts, IHostEnvironment environment, TimeProvider time)
{
    /// <summary>Another district's accounts are refused in the words of those that there are none of.</summary>
    public static readonly Rejected Unknown = Rejected.Unknown("person_unknown", "There is no such account in your district. Look at the list again.");

    private static readonly Rejected Taken = Rejected.Rule("login_taken", "The login is taken. Choose another one.");

    public async Task<PersonOutcome> Open(Asker asker, OpenPerson asked, string passwordHash, CancellationToken cancel)
    {
        await using var turn = await PeopleTurn.Begin(source, asker.Tenant, cancel);
        var login = asked.Login.ToLowerInvariant();
        var there = Particulars.WrongLogin(login) is null ? (await turn.Find([login], cancel)).GetValueOrDefault(login) : null;
        return await Keep(turn, asked.Decide(there, districts.Of(asker.Tenant), asker.By, passwordHash), cancel);
    }

    public async Task<PersonOutcome> Change(Asker asker, string login, Func<PersonFacts, PersonDecision> decide, CancellationToken cancel)
    {
        if (login.Contains('\0')) return new PersonOutcome(Unknown);
        await using var turn = await PeopleTurn.Begin(source, asker.Tenant, cancel);
        if ((await turn.Find([login], cancel)).GetValueOrDefault(login) is not { } now || now.Tenant != asker.Tenant || !Exists(now)) return new PersonOutcome(Unknown);
        var administrators = await turn.Administrators(environment.IsDevelopment(), cancel);
        var isLast = !asker.AtTheMachine && administrators.Count == 1 && administrators.Contains(login);
        return await Keep(turn, decide(new PersonFacts(now, districts.Of(asker.Tenant), asker.By, isLast)), cancel);
    }

    private bool Exists(Account account) => !account.Demo || environment.IsDevelopment();

    private async Task<PersonOutcome> Keep(PeopleTurn turn, PersonDecision decision, CancellationToken cancel)
    {
        if (decision.Refusal is { } refusal) return new PersonOutcome(refusal);
        return await turn.Keep([decision], time.GetUtcNow().UtcDateTime, cancel) ? new PersonOutcome(null, decision.Noted.Count == 0) : new PersonOutcome(Taken);
    }
}
