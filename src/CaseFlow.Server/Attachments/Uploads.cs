using System.Data.Common;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Cases;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.Attachments;

/// <summary>Who uploaded what within the last day: an upload that nobody attaches is forgotten after that.</summary>
public sealed class Uploads(NpgsqlDataSource data)
{
    /// <summary>How long an upload is kept for its sender to attach.</summary>
    public static readonly Duration Kept = Duration.FromHours(24);

    /// <summary>An upload about to be removed is no longer attached, so that a command under way keeps its file.</summary>
    private static readonly Duration Margin = Duration.FromHours(1);

    private const int HashLength = 64;

    private static readonly string NamedSql = Sql.Read("named_uploads.sql");

    /// <summary>By hash: those of the named files that this account uploaded and may attach.</summary>
    internal async Task<IReadOnlyDictionary<string, Attachment>> Named(Errand errand, AttachmentGiven[] given, CancellationToken cancel)
    {
        var hashes = given.Select(one => one?.Hash).OfType<string>().Where(IsHash).Take(AttachmentGiven.Most).ToArray();
        await using var find = data.CreateCommand(NamedSql)
            .With(errand.Tenant).With(errand.By.Account).With(hashes, NpgsqlDbType.Array | NpgsqlDbType.Varchar).With((errand.At - Kept + Margin).ToDateTimeUtc());
        var found = new Dictionary<string, Attachment>(hashes.Length, StringComparer.Ordinal);
        await using var row = await find.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) found.Add(row.GetString(0), AttachmentIn(row));
        return found;
    }

    /// <summary>How many files of an account wait to be attached.</summary>
    internal async Task<long> Waiting(string tenant, string account, CancellationToken cancel)
    {
        await using var count = data.CreateCommand(Sql.Read("count_uploads.sql")).With(tenant).With(account);
        return (long)(await count.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Notes an upload; its file is put in place in between, while nobody can remove it.</summary>
    internal Task Put(string tenant, string account, Attachment uploaded, Instant at, Action place, CancellationToken cancel) =>
        Alone(tenant, uploaded.Hash, async connection =>
        {
            await using var put = new NpgsqlCommand(Sql.Read("put_upload.sql"), connection)
                .With(tenant).With(uploaded.Hash).With(account).With(uploaded.Name).With(uploaded.Type).With(uploaded.Size).With(at.ToDateTimeUtc());
            await put.ExecuteNonQueryAsync(cancel);
            place();
        }, cancel);

    /// <summary>Up to so many files that were uploaded before a moment.</summary>
    internal async Task<List<(string Tenant, string Hash)>> Before(Instant moment, int most, CancellationToken cancel)
    {
        var old = new List<(string, string)>();
        await using var find = data.CreateCommand(Sql.Read("old_uploads.sql")).With(moment.ToDateTimeUtc()).With(most);
        await using var row = await find.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) old.Add((row.GetString(0), row.GetString(1)));
        return old;
    }

    /// <summary>Forgets a file's uploads from before a moment; its file goes in between, when neither a case nor a later upload needs it.</summary>
    internal Task Forget(string tenant, string hash, Instant moment, Action remove, CancellationToken cancel) =>
        Alone(tenant, hash, async connection =>
        {
            await using var forget = new NpgsqlCommand(Sql.Read("remove_old_uploads.sql"), connection).With(tenant).With(hash).With(moment.ToDateTimeUtc());
            if (await forget.ExecuteScalarAsync(cancel) is true) remove();
        }, cancel);

    /// <summary>The file of a case; null when it has none of that hash.</summary>
    internal async Task<Attachment?> OfCase(string tenant, string id, string hash, CancellationToken cancel)
    {
        await using var find = data.CreateCommand(Sql.Read("find_case_attachment.sql")).With(tenant).With(id).With(hash);
        await using var row = await find.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? AttachmentIn(row) : null;
    }

    /// <summary>The columns hash, name, type and size, in this order.</summary>
    private static Attachment AttachmentIn(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3));

    /// <summary>64 lower-case hex digits; what is none names no file, on disk neither.</summary>
    internal static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Does something about a file in one transaction, while nobody else does, on any server.</summary>
    private async Task Alone(string tenant, string hash, Func<NpgsqlConnection, Task> work, CancellationToken cancel)
    {
        await using var connection = await data.OpenConnectionAsync(cancel);
        await using var whole = await connection.BeginTransactionAsync(cancel);
        await using (var wait = new NpgsqlCommand(Sql.Read("lock_file.sql"), connection).With(tenant).With(hash)) await wait.ExecuteNonQueryAsync(cancel);
        await work(connection);
        await whole.CommitAsync(cancel);
    }
}
