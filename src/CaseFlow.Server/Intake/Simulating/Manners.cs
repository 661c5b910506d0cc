namespace CaseFlow.Server.Intake;

/// <summary>How people in a simulated district behave: see <c>seeds/scenarios</c>.</summary>
public sealed record Manners(Habits Habits, Minutes Minutes, Texts Texts);

/// <summary>Chances, by name, from 0 to 1.</summary>
public sealed record Habits(
    double Decline, double GrabOwn, double GrabOther, double DispatchToTownship, double Refuse, double Uphold, double Split,
    double SplitFurther, double Whistle, double Return, double Progress, double FailCheck, double Unreachable, double Unhappy);

/// <summary>How long a verb takes on average, in simulated minutes.</summary>
public sealed record Minutes(IReadOnlyDictionary<string, double> ByVerb)
{
    private const double Usual = 5;

    public double Of(string verb) => ByVerb.GetValueOrDefault(verb, Usual);
}

/// <summary>What people write, by what it is about.</summary>
public sealed record Texts(IReadOnlyDictionary<string, string[]> ByTopic)
{
    public string[] Of(string topic) => ByTopic[topic];
}
