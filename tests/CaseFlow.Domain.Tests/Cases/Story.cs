using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using NodaTime;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>A case with its past, told step by step: given this, when that, then exactly so.</summary>
internal sealed record Story(Case Now, Instant Clock)
{
    internal static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 1, 0);

    /// <summary>A case to which these events happened, a minute apart.</summary>
    internal static Story Given(params CaseEvent[] past) => new Story(Case.Unborn, Morning).And(past);

    internal static Story Given(CaseEvent[] past, params CaseEvent[] more) => Given([.. past, .. more]);

    internal Story And(params CaseEvent[] events) => this with
    {
        Now = events.Aggregate(Now, (now, happened) => now.Evolve(happened, Clock)), Clock = Clock + Duration.FromMinutes(1),
    };

    /// <summary>The clocks add what they have to say to each command from here on.</summary>
    internal bool InTime { get; init; }

    internal Story Later(Duration by) => this with { Clock = Clock + by };

    internal Story At(Instant clock) => this with { Clock = clock };

    /// <param name="uploads">What whoever acts uploaded before.</param>
    internal Attempt When(CaseCommand command, Actor by, District? district = null, params Attachment[] uploads)
    {
        var facts = new Facts(Clock, by, district ?? Ground.District) { Uploads = uploads.ToDictionary(one => one.Hash) };
        return new(this, now => InTime ? command.DecideInTime(now, facts) : command.Decide(now, facts));
    }

    internal Attempt When<T>(string order, T command, Actor by) where T : OrderCommand => When(command with { Order = order }, by);

    /// <summary>The case after a command that goes through.</summary>
    internal Story Does(CaseCommand command, Actor by) => When(command, by).Happens();

    internal Story Does(string order, OrderCommand command, Actor by) => When(order, command, by).Happens();

    internal Story Stands(Stage stage)
    {
        Assert.Equal(stage, Now.Stage);
        return this;
    }
}

/// <summary>A command about to be decided on.</summary>
internal sealed record Attempt(Story Before, Func<Case, Decision> Decide)
{
    /// <summary>Exactly these events; and none of them again when the command is repeated.</summary>
    internal Story Then(params CaseEvent[] expected)
    {
        var decision = Decide(Before.Now);
        Assert.Null(decision.Refusal);
        Assert.Equal(expected.Select(Written), decision.Events.Select(Written));
        return Happens();
    }

    /// <summary>Something; and nothing more when the command is repeated.</summary>
    internal Story Happens()
    {
        var decision = Decide(Before.Now);
        Assert.True(decision.Refusal is null, decision.Refusal?.Sentence);
        Assert.NotEmpty(decision.Events);
        var after = Before.And([.. decision.Events]);
        Assert.Empty(Decide(after.Now).Events);
        return after;
    }

    internal void ThenNothing()
    {
        var decision = Decide(Before.Now);
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events);
    }

    /// <summary>Refused with that code and a whole sentence.</summary>
    internal Rejected ThenRefused(string code)
    {
        var decision = Decide(Before.Now);
        Assert.Empty(decision.Events);
        Assert.Equal(code, decision.Refusal?.Code);
        Assert.EndsWith(".", decision.Refusal!.Sentence, StringComparison.Ordinal);
        return decision.Refusal;
    }

    private static string Written(CaseEvent happened) =>
        CaseEventNames.ByType[happened.GetType()] + System.Text.Encoding.UTF8.GetString(CaseEventJson.Write(happened));
}
