using CaseFlow.Domain;
using CaseFlow.Domain.Deputies;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Deputies;

/// <summary>The deputyships of all districts: read from their table, written as events of one stream each.</summary>
internal sealed class DeputyBook(Journal journal, AccountBook accounts, Requests requests)
{
    /// <summary>The most of a list.</summary>
    public const int Most = 200;

    private const string StreamType = "deputyship";
    private const int MostTries = 8, LongestLogin = 100;

    private static readonly string BetweenSql = Sql.Read("deputyships_between.sql"), ListSql = Sql.Read("list_deputyships.sql");

    /// <summary>The newest first.</summary>
    /// <param name="account">Only those of this account, on either side; all of the district when null.</param>
    public async Task<List<(string Id, Deputyship Now)>> List(string tenant, string? account, CancellationToken cancel)
    {
        await using var list = journal.DataSource.CreateCommand(ListSql).With(tenant).With(account, NpgsqlDbType.Varchar).With(Most);
        return await Read(list, cancel);
    }

    /// <summary>Those by which one account acts for another, now or later.</summary>
    public async Task<List<(string Id, Deputyship Now)>> Between(string tenant, string deputy, string covered, CancellationToken cancel)
    {
        await using var list = journal.DataSource.CreateCommand(BetweenSql).With(tenant).With(deputy).With(covered).With(requests.Now.ToDateTimeUtc());
        return await Read(list, cancel);
    }

    /// <summary>The account as somebody to cover or to stand in; null when the district has none of that name that can be used.</summary>
    public async Task<Colleague?> Colleague(string tenant, string? login, CancellationToken cancel) =>
        login is { Length: > 0 and <= LongestLogin } && !login.Contains('\0')
        && await accounts.Find(login, cancel) is { Disabled: false } account && account.Tenant == tenant
            ? new Colleague(account.Login, account.Roles)
            : null;

    /// <summary>A new one.</summary>
    /// <exception cref="LogUnavailableException">The outcome is unknown; a retry with the same key is safe.</exception>
    public async Task<(DeputyReceipt? Receipt, Rejected? Refusal)> Give(Errand errand, DeputyEvent given, CancellationToken cancel)
    {
        var named = Deputyship.Evolve(null, given, errand.At, errand.By.Account)!;
        var already = await Between(errand.Tenant, named.Deputy, named.Covered, cancel);
        if (already.Exists(one => one.Now.From < named.Until && named.From < one.Now.Until) && !await Repeats(errand, cancel))
            return (null, Rejected.Rule("deputy_already", $"'{named.Deputy}' acts for '{named.Covered}' in that time already, or has been asked to. Withdraw that first to change it."));
        return await Append(errand, Head.None, given, named, cancel) switch
        {
            Appended => (new DeputyReceipt(errand.Case, false), null),
            AlreadyDone done => (new DeputyReceipt(done.Stream[DeputyshipsView.StreamPrefix.Length..], true), null),
            _ => (null, Refused.KeyReused),
        };
    }

    /// <summary>Changes one that there is.</summary>
    /// <returns>Null for both when the district has none of that id.</returns>
    public async Task<(DeputyReceipt? Receipt, Rejected? Refusal)> Change(Errand errand, Func<Deputyship, DeputyDecision> decide, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var (head, row) = (Head.None, (DeputyshipRow?)null);
            await foreach (var recorded in journal.ReadStream(errand.Tenant, DeputyshipsView.StreamPrefix + errand.Case, cancel: cancel))
                (head, row) = (new Head(recorded.Version, recorded.Hash), DeputyshipsView.Fold(row, recorded));
            if (row is null) return (null, null);
            var decision = decide(row.Now);
            if (decision.Refusal is { } refusal) return (null, refusal);
            if (decision.Happened is not { } happened) return (new DeputyReceipt(errand.Case, true), null);
            switch (await Append(errand, head, happened, Deputyship.Evolve(row.Now, happened, errand.At, errand.By.Account)!, cancel))
            {
                case Appended: return (new DeputyReceipt(errand.Case, false), null);
                case AlreadyDone: return (new DeputyReceipt(errand.Case, true), null);
                case KeyReused: return (null, Refused.KeyReused);
            }
        }
        return (null, Rejected.Rule("too_busy", "Others are changing this deputyship at the same moment. Look at it again and retry."));
    }

    private async Task<bool> Repeats(Errand errand, CancellationToken cancel) =>
        errand.Key is { } key && await journal.FindKey(errand.Tenant, key, cancel) is not null;

    private Task<AppendResult> Append(Errand errand, Head head, DeputyEvent happened, Deputyship after, CancellationToken cancel)
    {
        var written = new NewEvent(Guid.CreateVersion7(), DeputyEventNames.NameOf(happened), DeputyEventNames.Write(happened));
        var stream = new StreamAppend(DeputyshipsView.StreamPrefix + errand.Case, StreamType, head, [written]);
        return journal.Append(new AppendUnit(errand.Tenant, [stream], errand.Metadata())
        {
            Key = errand.Key, KeyFingerprint = errand.Fingerprint, Companion = new DeputyshipRow(errand.Tenant, errand.Case, after),
        }, cancel);
    }

    private static async Task<List<(string, Deputyship)>> Read(NpgsqlCommand list, CancellationToken cancel)
    {
        var all = new List<(string, Deputyship)>();
        await using var row = await list.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) all.Add(DeputyshipColumns.Read(row));
        return all;
    }
}
