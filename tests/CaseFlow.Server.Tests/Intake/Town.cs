using System.IO.Compression;
using System.Text;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Intake;
using CaseFlow.Server.Running;
using Npgsql;

namespace CaseFlow.Server.Tests.Intake;

/// <summary>A town that is not seeded, with files of its requests, and the rooms to import them into.</summary>
internal sealed class Town(Workrooms rooms, string code) : IAsyncDisposable
{
    public const string Header = "id,opened,closed,title,type,group,dept,hood,lon,lat,via";

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("intake").FullName;

    public string Code => code;

    public string Mapping { get; set; } = $$"""
        source: town
        district: { code: {{code}}, name: Town {{code}}, zone: America/New_York }
        file: { time: "uuuu-MM-dd HH:mm:ss" }
        fields:
          id: id
          opened: opened
          closed: closed
          description: title
          item: type
          longitude: lon
          latitude: lat
          unit: { column: dept, values: { RD: Roads, LD: Lights } }
          area: { column: hood, default: {{code}} }
          channel: { column: via, values: { phone: hotline, app: citizen } }
        ground: { west: 10, south: 50, east: 11, north: 51, nowhere: 10.5 50.5 }
        create:
          centre: Town Hall
          category: group
          class: { column: type, values: { Gas Leak: urgent }, default: general }
          handle: 5 working_days
        """;

    public static async Task<Town> Open(string connectionString, string code) =>
        new(await Workrooms.OpenAsync(connectionString, _ => { }, TestContext.Current.CancellationToken), code);

    public T Get<T>() where T : notnull => rooms.Get<T>();

    public string Rejects => File.ReadAllText(Path.Combine(folder, "rejects.csv"));

    /// <param name="rows">The file's lines after the header.</param>
    /// <param name="counted">Told the totals after each row.</param>
    public async Task<ImportTotals> Import(string rows, bool packed = false, Action<ImportTotals>? counted = null, CancellationToken? cancel = null)
    {
        var map = Path.Combine(folder, "map.yaml");
        await File.WriteAllTextAsync(map, Mapping);
        var job = new ImportJob(Get<CaseDesk>(), Get<Journal>(), Get<StreamCache<Dossier>>(), Get<Districts>(), Get<DirectoryRoad>(), TimeProvider.System) { Count = counted ?? (_ => { }) };
        var asked = new ImportAsked(map, Write($"{Header}\n{rows}", packed), Path.Combine(folder, "rejects.csv"));
        return await job.Run(asked, cancel ?? TestContext.Current.CancellationToken);
    }

    /// <summary>Puts a file beside the mapping.</summary>
    public void Beside(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    /// <summary>Everything the log holds of the town's cases, without the town's own code, in a fixed order.</summary>
    public async Task<string> Log(string columns = "stream_id, version, type, timestamp, user_name, data::text")
    {
        await using var command = Get<NpgsqlDataSource>().CreateCommand(
            $"select concat_ws(' ', {columns}) from mt_events where tenant_id = $1 and stream_id <> 'directory' order by stream_id, version");
        command.Parameters.AddWithValue(code);
        await using var reader = await command.ExecuteReaderAsync();
        var log = new StringBuilder();
        while (await reader.ReadAsync()) log.AppendLine(reader.GetString(0).Replace(code, "town", StringComparison.Ordinal));
        return log.ToString();
    }

    /// <summary>One column of a case's row, by the id the source has for it.</summary>
    public async Task<CaseRow> Row(string id)
    {
        var (now, _) = await Get<StreamCache<Dossier>>().Load(code, CaseSteps.CaseId("town", id));
        return CaseRow.Of(now);
    }

    private string Write(string text, bool packed)
    {
        var path = Path.Combine(folder, packed ? "requests.csv.gz" : "requests.csv");
        using var file = File.Create(path);
        using Stream inside = packed ? new GZipStream(file, CompressionLevel.Fastest) : file;
        inside.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(folder, recursive: true);
        return rooms.DisposeAsync();
    }
}
