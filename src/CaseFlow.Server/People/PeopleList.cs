using CaseFlow.Domain;
using CaseFlow.Server.Accounts;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server.People;

/// <summary>The people of a district, looked for by an administrator.</summary>
internal sealed class PeopleList(NpgsqlDataSource source, IHostEnvironment environment, TimeProvider time)
{
    /// <summary>Those who fit, by login.</summary>
    public async Task<PeoplePage> Find(string tenant, PeopleQuery asked, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var list = source.CreateCommand(Sql.Read("list_people.sql"))
            .With(tenant).With(environment.IsDevelopment()).With(now).With(asked.After, NpgsqlDbType.Text).With(asked.Words, NpgsqlDbType.Text)
            .With(asked.NamedUnits, NpgsqlDbType.Array | NpgsqlDbType.Text).With(asked.Units, NpgsqlDbType.Array | NpgsqlDbType.Text)
            .With(asked.Role, NpgsqlDbType.Text).With(asked.Standing?.WrittenName(), NpgsqlDbType.Text).With(asked.Login, NpgsqlDbType.Text)
            .With(now - SessionBook.Idle).With(asked.Limit + 1);
        await using var row = await list.ExecuteReaderAsync(cancel);
        var (people, total) = (new List<PersonShown>(), 0L);
        while (await row.ReadAsync(cancel))
        {
            people.Add(Shown(row));
            total = row.GetInt64(10);
        }
        var more = people.Count > asked.Limit;
        if (more) people.RemoveAt(asked.Limit);
        return new PeoplePage([.. people], more ? people[^1].Login : null, (int)total);
    }

    /// <summary>One of them; null when the district has none of that login.</summary>
    public async Task<PersonShown?> Find(string tenant, string login, CancellationToken cancel) =>
        login.Contains('\0') ? null : (await Find(tenant, new PeopleQuery(Login: login), cancel)).Rows.FirstOrDefault();

    private static PersonShown Shown(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<string[]>(3), row.GetBoolean(4), row.GetBoolean(5), row.MomentOrNull(6),
        row.Moment(7), row.MomentOrNull(8), (int)row.GetInt64(9));
}
