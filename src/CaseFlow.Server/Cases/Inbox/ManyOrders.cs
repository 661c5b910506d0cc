using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Cases;

/// <summary>签收 of many orders at once: each is its own command with its own answer, and doing it again changes nothing.</summary>
public sealed class ManyOrders(CaseDesk desk, CaseFinder finder, InboxReader inbox, Requests requests)
{
    /// <summary>How many are under way at the same time; the log groups them.</summary>
    private const int AtOnce = 16;

    public async Task<ManyAcknowledged> Acknowledge(Caller caller, OrderNamed[] orders, CancellationToken cancel)
    {
        var answers = new SignedOrder[orders.Length];
        await Parallel.ForAsync(0, orders.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (i, stop) => answers[i] = await Acknowledge(caller, orders[i], stop));
        await inbox.Note(caller, [.. answers.Where(one => one.Receipt is not null).Select(one => new SeenTask(one.Receipt!.Id, one.Order, one.Receipt.Version))], cancel);
        return new ManyAcknowledged(answers);
    }

    private async Task<SignedOrder> Acknowledge(Caller caller, OrderNamed named, CancellationToken cancel)
    {
        if (await finder.Find(caller, named.Case, cancel) is not { } found) return Refuse(named, Refused.CaseUnknown);
        var answer = await desk.Do(new Errand(caller.Tenant, found.Id, caller.Actor, requests.Now), new Acknowledge { Order = named.Order }, cancel);
        return answer.Refusal is { } refusal ? Refuse(named, refusal) : new SignedOrder(named.Case, named.Order, answer.Receipt, null, null);
    }

    private static SignedOrder Refuse(OrderNamed named, Rejected why) => new(named.Case, named.Order, null, why.Code, why.Sentence);
}
