using CaseFlow.Server.Directory;
using CaseFlow.Server.Notices;
using CaseFlow.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Server.Tests.Notices;

public sealed class OnceTests : WithReceiver
{
    [Fact]
    public async Task Building_the_notices_anew_comes_to_the_same_rows_and_sends_nothing_again()
    {
        await using var server = await Outward.Start(Db);
        await server.Open(Receiver);
        await server.Urgent(5);
        await Eventually.Become(async () => (await server.Deliveries("?state=delivered")).Length == 5);
        const string all = "select row_to_json(n)::text from notices n order by position, ordinal";
        var before = await Db.Rows(all);
        await server.Journal.Rebuild(NoticesRoom.Rebuildable(server.Services.GetRequiredService<Districts>()), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(before, await Db.Rows(all));
        await server.Urgent();
        await Eventually.Become(async () => (await server.Deliveries("?state=delivered")).Length == 6);
        Assert.Equal(6, Receiver.All.Length);
    }

    [Fact]
    public async Task Two_servers_send_each_once_and_one_goes_on_where_the_other_stopped()
    {
        var time = new ManualTime(new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var one = await Outward.Start(Db, time);
        await using (var two = await Outward.Start(Db, time))
        {
            await one.Open(Receiver);
            await Task.WhenAll(one.Urgent(15), two.Urgent(15));
            await Eventually.Become(async () =>
            {
                time.Pass(TimeSpan.FromMilliseconds(100));
                return (await one.Deliveries("?state=delivered&limit=200")).Length == 30;
            }, TimeSpan.FromSeconds(30));
            Assert.Equal(30, Receiver.All.Select(got => got.Delivery).Distinct().Count());
            Assert.Equal(30, Receiver.All.Length);
        }
        await one.Urgent();
        await Eventually.Become(() =>
        {
            time.Pass(TimeSpan.FromMilliseconds(100));
            return Receiver.All.Length == 31;
        }, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_a_server_took_and_did_not_settle_is_sent_by_the_next()
    {
        await using (var before = await Outward.Start(Db))
        {
            await before.Open(Receiver);
            Receiver.Answers = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            await before.Urgent();
            await Eventually.Become(() => Receiver.All.Length == 1);
        }
        Receiver.Answer(200);
        await using var after = await Outward.Start(Db, new ManualTime(new DateTimeOffset(2027, 3, 1, 0, 1, 0, TimeSpan.Zero)));
        await Eventually.Become(async () => (await after.Deliveries("?state=delivered")).Length == 1);
        Assert.Equal(Receiver.All[0].Delivery, Receiver.All[1].Delivery);
    }

    [Fact]
    public async Task Health_tells_of_the_view()
    {
        await using var server = await Outward.Start(Db);
        await Eventually.Become(() => server.Journal.Views.Any(view => view is { Name: "notices", RunsHere: true, StuckSince: null }));
    }
}
