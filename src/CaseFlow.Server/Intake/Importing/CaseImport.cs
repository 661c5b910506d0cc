using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Running;
using NodaTime;
using Npgsql;
using Polly;
using Polly.Retry;

namespace CaseFlow.Server.Intake;

/// <summary>Takes requests through the desk, step by step; a step that was done before is not done again.</summary>
/// <param name="source">Names where the requests come from.</param>
/// <param name="now">When they are recorded.</param>
internal sealed class CaseImport(CaseDesk desk, Journal journal, StreamCache<Dossier> dossiers, District district, string source, Instant now)
{
    /// <summary>Through a restart of the database; what takes longer is for a person.</summary>
    private static readonly ResiliencePipeline Patience = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<Exception>(IsAway),
        MaxRetryAttempts = 8, BackoffType = DelayBackoffType.Exponential, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = TimeSpan.FromSeconds(15), UseJitter = true,
    }).Build();

    private static readonly string ThereSql = Sql.Read("cases_there.sql");

    /// <summary>Which of these cases have begun.</summary>
    public async Task<HashSet<string>> There(IEnumerable<string> cases, CancellationToken cancel)
    {
        await using var command = journal.DataSource.CreateCommand(ThereSql).With(district.Code).With(cases.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var there = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel)) there.Add(reader.GetString(0));
        return there;
    }

    /// <summary>Does what remains to be done of a request's case.</summary>
    /// <param name="line">The row's line.</param>
    /// <param name="there">The case had begun before.</param>
    /// <exception cref="CannotRunException">The database is away for long.</exception>
    public async Task<RowOutcome> Take(long line, Request request, bool there, CancellationToken cancel)
    {
        var id = CaseSteps.CaseId(source, request.Id);
        var steps = CaseSteps.Of(request, district, now).ToArray();
        // Once keys are forgotten, what stands there is left alone: a person may have taken it elsewhere since.
        if (there && (await IsDone(id, steps[^1], cancel) || !await IsDone(id, steps[0], cancel))) return new RowOutcome(line, request.Id, null);
        // What has not begun need not be looked for; if somebody was faster after all, the append conflicts and it is.
        if (!there) dossiers.Remember(district.Code, id, Dossier.Of(district.Code, id), Head.None);
        var outcome = new RowOutcome(line, request.Id, null, New: !there);
        foreach (var step in steps)
        {
            cancel.ThrowIfCancellationRequested();
            var answer = await Do(id, step, cancel);
            if (answer.Receipt is { } receipt) outcome = outcome with { Further = outcome.Further || !receipt.Already };
            else return outcome with { Reason = Said(answer, begun: there || step != steps[0]) };
        }
        return outcome;
    }

    private static string Said(Answer answer, bool begun) =>
        (begun ? "The case is there, but goes no further: " : "") + (answer.Refusal?.Sentence ?? "Somebody else is changing it.");

    private async Task<bool> IsDone(string id, CaseStep step, CancellationToken cancel) =>
        await Patience.ExecuteAsync(async token => await journal.FindKey(district.Code, Key(id, step), token), cancel) is not null;

    private async Task<Answer> Do(string id, CaseStep step, CancellationToken cancel)
    {
        var errand = new Errand(district.Code, id, step.By, step.At) { Key = Key(id, step), RecordedAt = now };
        try
        {
            return await Patience.ExecuteAsync(async token => await desk.Do(errand, step.Command, token), cancel);
        }
        catch (Exception away) when (IsAway(away))
        {
            throw new CannotRunException("The database has been away for too long. Run the same import again when it is back; it goes on where it stopped.", away);
        }
        catch (FormatException unstorable)
        {
            return Domain.Rejected.Invalid("text_unreadable", unstorable.Message);
        }
    }

    private static bool IsAway(Exception failure) => failure is LogUnavailableException or NpgsqlException { IsTransient: true };

    private string Key(string id, CaseStep step) => $"import:{source}:{id}:{step.Name}";
}
