using CaseFlow.EventStore.Integrity;
using CaseFlow.Testing;

namespace CaseFlow.EventStore.Tests;

public class Verifying_the_log
{
    private static readonly string Foreign = Given.NewStream();

    public static TheoryData<string, long, string> Tampering => new()
    {
        { "update mt_events set data = jsonb_set(data, '{by}', '9') where seq_id = 3", 3, "not what its hash was made of" },
        { "update mt_events set user_name = 'somebody' where seq_id = 2", 2, "not what its hash was made of" },
        { "update mt_events set timestamp = timestamp + interval '1 microsecond' where seq_id = 4", 4, "not what its hash was made of" },
        { "update mt_events set headers = headers || '{\"device\": \"tablet\"}' where seq_id = 1", 1, "not what its hash was made of" },
        { "update mt_events set headers = headers - 'hash' where seq_id = 5", 5, "carries no hash" },
        { "delete from mt_events where seq_id = 4", 5, "from position 3 to 5" },
        { "delete from mt_events where seq_id = 6", 0, "the stream's row says version 4, its events end at 3" },
        { "with gone as (delete from mt_events where seq_id = 4) update mt_events set seq_id = seq_id - 1 where seq_id > 4", 4, "from version 1 to 3" },
        { "update mt_events set version = case version when 2 then 3 else 2 end where stream_id = 'b' and version in (2, 3)", 4, "from version 1 to 3" },
        { "insert into mt_events select 7, gen_random_uuid(), stream_id, 5, data, bdata, type, timestamp, tenant_id, null, null, null, headers, user_name, false from mt_events where seq_id = 6", 7, "not linked" },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task Names_the_first_event_that_was_tampered_with(string sql, long position, string sentence)
    {
        await using var db = new Fresh();
        await db.InitializeAsync();
        await using var journal = new Journal(db.ConnectionString);
        // Positions 1–2: stream a, versions 1–2; 3–6: stream b, versions 1–4.
        await journal.Appended(Given.Unit("a", 0, 2) with { Metadata = new(Given.At, "chen", Headers: new Dictionary<string, string> { ["device"] = "phone" }) });
        await journal.Appended(Given.Unit("b", 0, 4));
        Assert.Equal(new Verification(6, 2, null), await journal.Verify(cancel: TestContext.Current.CancellationToken));

        await db.Execute("alter table mt_events drop constraint pkey_mt_events_seq_id; drop index pk_mt_events_stream_and_version");
        await db.Execute(sql);

        var fault = (await journal.Verify(cancel: TestContext.Current.CancellationToken)).Fault;
        Assert.NotNull(fault);
        Assert.Equal(position, fault.Position);
        Assert.Contains(sentence, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_for_whatever_json_comes_back_from_the_database_written_differently()
    {
        await using var db = new Fresh();
        await db.InitializeAsync();
        await using var journal = new Journal(db.ConnectionString);
        var json = """{"z":1.0,"a":1e2,"m":-0,"e":"\u00e9\u20ac\ud83d\ude00","n":{"b":[1.50,0.000001,1e-7,123456789012345678901234567890],"a":null},"€":"\/","\ue000":1,"\ud83d\ude00":2}""";
        await journal.Appended(Given.Unit(new StreamAppend(Foreign, "tally", Head.None, [new(Guid.CreateVersion7(), "counted", System.Text.Encoding.UTF8.GetBytes(json))])) with
        {
            Metadata = new(Given.At.AddTicks(10), Headers: new Dictionary<string, string> { ["ü"] = "\"quoted\"", ["device"] = "" }),
        });
        Assert.Null((await journal.Verify(cancel: TestContext.Current.CancellationToken)).Fault);
    }

    private sealed class Fresh : TallyLog, IAsyncDisposable;
}
