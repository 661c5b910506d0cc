using System.Security.Cryptography;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using Npgsql;

namespace CaseFlow.Server.Personal;

/// <summary>
/// Seals who reported under a key of the case's own. That key is kept beside the log, wrapped by the master key;
/// once it is erased, what the log holds of the person is noise, and the chain still verifies.
/// </summary>
public sealed class ReporterVault(MasterKey master, Journal journal)
{
    private static readonly string FindSql = Sql.Read("find_case_key.sql");

    /// <summary>The particulars sealed, and the case's new key, wrapped, to be stored in the same append.</summary>
    public (Reporter Sealed, byte[] WrappedKey) Seal(string tenant, string id, Reporter plain)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var context = Context(tenant, id);
        return (Map(plain, text => SealedText.Seal(text, key, context)), SealedText.Seal(key, master.Bytes, context));
    }

    /// <summary>The particulars in clear; null when the case's key has been erased.</summary>
    /// <exception cref="CryptographicException">The master key is not the one they were sealed under.</exception>
    public async Task<Reporter?> Open(string tenant, string id, Reporter sealedOne, CancellationToken cancel = default)
    {
        await using var find = journal.DataSource.CreateCommand(FindSql).With(tenant).With(id);
        if (await find.ExecuteScalarAsync(cancel) is not byte[] wrapped) return null;
        var context = Context(tenant, id);
        var key = SealedText.Open(wrapped, master.Bytes, context);
        return Map(sealedOne, text => SealedText.Open(text, key, context));
    }

    /// <summary>Enough to recognise somebody who calls again, too little to find them.</summary>
    public static Reporter Mask(Reporter plain) => new(
        plain.Name is { Length: > 0 } name ? name[..FirstLetter(name)] + "**" : null,
        plain.Phone is { } phone ? phone.Length >= 7 ? $"{phone[..3]}****{phone[^4..]}" : "****" : null,
        plain.Address is null ? null : "****");

    private static int FirstLetter(string name) => char.IsHighSurrogate(name[0]) && name.Length > 1 ? 2 : 1;

    private static string Context(string tenant, string id) => $"{tenant}/{id}";

    private static Reporter Map(Reporter reporter, Func<string, string> change) => new(
        reporter.Name is null ? null : change(reporter.Name),
        reporter.Phone is null ? null : change(reporter.Phone),
        reporter.Address is null ? null : change(reporter.Address));
}
