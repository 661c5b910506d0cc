using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using Npgsql;

namespace CaseFlow.Server.People;

/// <summary>Takes a whole file of people, or nothing of it.</summary>
internal sealed class PeopleFileDesk(NpgsqlDataSource source, Districts districts, Passwords passwords, IHostEnvironment environment, TimeProvider time)
{
    private static readonly Rejected Taken = Rejected.Rule("login_taken", "One of the logins has been taken meanwhile. Check the file again.");

    /// <summary>What the file would do; nothing is done.</summary>
    public async Task<PeopleFileShown> Check(Asker asker, PeopleFile file, CancellationToken cancel)
    {
        await using var turn = await PeopleTurn.Begin(source, asker.Tenant, cancel);
        var lines = (await Plan(turn, asker, file, cancel)).ConvertAll(line => line.Shown);
        return new PeopleFileShown(file.Encoding, Count(PeopleFileDeed.Open), Count(PeopleFileDeed.Change), Count(PeopleFileDeed.Same), Count(PeopleFileDeed.Wrong), [.. lines]);

        int Count(PeopleFileDeed deed) => lines.Count(line => line.Does == deed);
    }

    /// <summary>Does all of it.</summary>
    /// <returns>The first passwords of the accounts opened, or why nothing was done.</returns>
    public async Task<(IReadOnlyList<FirstPasswordOf>? Opened, Rejected? Wrong)> Apply(Asker asker, PeopleFile file, CancellationToken cancel)
    {
        await using var turn = await PeopleTurn.Begin(source, asker.Tenant, cancel);
        var plan = await Plan(turn, asker, file, cancel);
        if (Mistakes(plan) is { } mistakes) return (null, mistakes);
        var opened = new List<FirstPasswordOf>();
        var decisions = plan.ConvertAll(line => line.Shown.Does == PeopleFileDeed.Open ? Opened(line.Decision) : line.Decision);
        return await turn.Keep(decisions, time.GetUtcNow().UtcDateTime, cancel) ? (opened, null) : (null, Taken);

        PersonDecision Opened(PersonDecision decision)
        {
            var (account, password) = (decision.After!, FirstPassword.New());
            opened.Add(new FirstPasswordOf(account.Login, account.Name, account.Unit, password));
            return decision with { After = account with { PasswordHash = passwords.HashDrawn(password) } };
        }
    }

    private async Task<List<PlannedLine>> Plan(PeopleTurn turn, Asker asker, PeopleFile file, CancellationToken cancel)
    {
        var logins = file.Rows.Select(PeopleFilePlan.LoginOf).Where(login => Particulars.WrongLogin(login) is null).Distinct().ToArray();
        var there = await turn.Find(logins, cancel);
        var administrators = await turn.Administrators(environment.IsDevelopment(), cancel);
        return new PeopleFilePlan(districts.Of(asker.Tenant), asker, there, administrators).Decide(file.Rows);
    }

    private static Rejected? Mistakes(List<PlannedLine> plan)
    {
        var wrong = plan.Where(line => line.Shown.Does == PeopleFileDeed.Wrong).Select(line => line.Shown).ToArray();
        if (wrong.Length == 0) return null;
        var (line, mistake) = (wrong[0].Line, wrong[0].Mistakes[0]);
        return Rejected.Invalid("file_has_mistakes",
            $"Nothing was done: {wrong.Length} lines have mistakes. Line {line}{(mistake.Field.Length > 0 ? $", {mistake.Field}" : "")}: {mistake.Sentence} Check the file for all of them.");
    }
}
