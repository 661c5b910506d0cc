using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>One step of a walk: who tried what, with a suitable body or any, what it came to, and the case before and after.</summary>
internal sealed record Step(Case Before, Facts Facts, string Verb, bool Suitable, Play Play, Decision Decision, Case After, Rejected? Barred);

/// <summary>A life of a case by chance: every step a legal move with a suitable body, or now and then anything at all.</summary>
internal static class Walk
{
    private const int MostTries = 60, MostWeight = 20;

    /// <summary>The steps that a list of numbers stands for.</summary>
    internal static IEnumerable<Step> Of(int[] numbers)
    {
        var now = Story.Given(Past.Reported).Now;
        var clock = Story.Morning + Duration.FromMinutes(1);
        foreach (var number in numbers)
        {
            var dice = new Dice(number);
            clock += dice.Chance(10) ? Duration.FromHours(1 + dice.Below(60)) : Duration.FromMinutes(1 + dice.Below(20));
            if (Next(now, clock, dice) is not { } step) continue;
            yield return step;
            now = step.After;
        }
    }

    /// <summary>Everything that anybody may do now.</summary>
    internal static IEnumerable<(Move Move, Order? Order, Facts Facts)> Open(Case now, Instant clock) =>
        Ground.Everybody.Select(actor => new Facts(clock, actor, Ground.District)).SelectMany(facts =>
            Open(now, facts).Select(choice => (choice.Move, choice.Order, facts)));

    private static IEnumerable<(Move Move, Order? Order)> Open(Case now, Facts facts) =>
        Choices(now.Orders.Where(order => order.To == facts.By.Unit || facts.By.Is(Role.Dispatcher)))
            .Where(choice => facts.By.Is(choice.Move.May) && choice.Move.Barred(now, choice.Order, facts) is null);

    private static IEnumerable<(Move Move, Order? Order)> Choices(IEnumerable<Order> orders) =>
        Moves.OfCase.Select(move => (move, (Order?)null))
            .Concat(orders.SelectMany(order => OrderMoves.All.Select(move => (move, (Order?)order))));

    private static Step? Next(Case now, Instant clock, Dice dice)
    {
        if (dice.Chance(15)) return Anything(now, clock, dice);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var facts = new Facts(clock, dice.Pick(Ground.Everybody), Ground.District);
            if (Open(now, facts).ToArray() is not { Length: > 0 } open) continue;
            var (move, order) = dice.Pick(open);
            if (dice.Below(MostWeight) < move.Weight && move.Suitable(now, order, facts, dice) is { } play)
                return Take(now, facts, move, order, play, suitable: true);
        }
        return null;
    }

    private static Step Anything(Case now, Instant clock, Dice dice)
    {
        var (move, order) = dice.Pick(Choices(now.Orders).ToArray());
        return Take(now, new Facts(clock, dice.Pick(Ground.Everybody), Ground.District), move, order, move.Wild(dice, order), suitable: false);
    }

    private static Step Take(Case now, Facts facts, Move move, Order? order, Play play, bool suitable)
    {
        var decision = play(now, facts);
        var after = decision.Events.Aggregate(now, (at, happened) => at.Evolve(happened, facts.At));
        return new Step(now, facts, move.Verb, suitable, play, decision, after, move.Barred(now, order, facts));
    }
}
