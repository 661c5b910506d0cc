using System.Security.Cryptography;
using CaseFlow.EventStore;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Personal;

/// <summary>
/// Finds out at start whether the master key is the one that the database's reporters are sealed under. A server
/// with another one would seal what no other can open, and could open nothing.
/// </summary>
internal sealed class MasterKeyMark(MasterKey master, Journal journal) : IHostedService
{
    private const string Context = "master key";

    /// <exception cref="CannotRunException">The key is another one; the message says what to do.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var mark = await Read(cancellationToken) ?? await Put(cancellationToken);
        try
        {
            SealedText.Open(mark, master.Bytes, Context);
        }
        catch (CryptographicException wrong)
        {
            throw new CannotRunException(
                $"The reporters in this database are sealed under another master key. Set {MasterKey.Setting} to the key that was used before "
                + "(CaseFlow keeps its own in the file master.key of its state folder); with a new key nobody who reported could be reached.", wrong);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<byte[]?> Read(CancellationToken cancel)
    {
        await using var read = journal.DataSource.CreateCommand(Sql.Read("read_master_key_mark.sql"));
        return await read.ExecuteScalarAsync(cancel) as byte[];
    }

    private async Task<byte[]> Put(CancellationToken cancel)
    {
        await using var put = journal.DataSource.CreateCommand(Sql.Read("put_master_key_mark.sql"))
            .With(SealedText.Seal("CaseFlow"u8.ToArray(), master.Bytes, Context));
        await put.ExecuteNonQueryAsync(cancel);
        return (await Read(cancel))!;
    }
}
