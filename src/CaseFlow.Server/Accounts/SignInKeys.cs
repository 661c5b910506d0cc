using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace CaseFlow.Server.Accounts;

/// <summary>The keys that seal cookies, in the database: a session outlives a restart and is known to every server.</summary>
internal sealed class SignInKeys(NpgsqlDataSource source) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var ask = source.CreateCommand(Sql.Read("read_sign_in_keys.sql"));
        using var row = ask.ExecuteReader();
        var keys = new List<XElement>();
        while (row.Read()) keys.Add(XElement.Parse(row.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var put = source.CreateCommand(Sql.Read("put_sign_in_key.sql"));
        put.Parameters.Add(new NpgsqlParameter<string> { TypedValue = friendlyName });
        put.Parameters.Add(new NpgsqlParameter<string> { TypedValue = element.ToString(SaveOptions.DisableFormatting) });
        put.ExecuteNonQuery();
    }
}
