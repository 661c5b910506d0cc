using System.Security.Cryptography;
using Npgsql;

namespace CaseFlow.Server.Attachments;

/// <summary>Finds out whether the files in the folder are those whose hashes the log holds.</summary>
public sealed class FilesCheck(NpgsqlDataSource data, AttachmentFolder folder)
{
    /// <summary>How many files the cases have.</summary>
    public async Task<long> Count(CancellationToken cancel)
    {
        await using var count = data.CreateCommand(Sql.Read("count_case_files.sql"));
        return (long)(await count.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Recomputes every file's hash; answers with the first that is gone or altered, null when none is.</summary>
    /// <param name="progress">Told how many have been read.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<string?> FirstFault(IProgress<long> progress, CancellationToken cancel)
    {
        await using var list = data.CreateCommand(Sql.Read("list_case_files.sql"));
        await using var row = await list.ExecuteReaderAsync(cancel);
        for (var read = 0L; await row.ReadAsync(cancel); progress.Report(++read))
            if (await FaultOf(row.GetString(0), row.GetString(1), cancel) is { } fault)
                return $"The file {row.GetString(1)} of case {row.GetString(2)} in district {row.GetString(0)} {fault}.";
        return null;
    }

    private async Task<string?> FaultOf(string tenant, string hash, CancellationToken cancel)
    {
        var path = folder.PathOf(tenant, hash);
        if (!File.Exists(path)) return "is missing";
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) == hash ? null : "is not what was uploaded";
    }
}
