using CaseFlow.Domain.Cases;

namespace CaseFlow.Server.Intake;

/// <summary>What happens in a district on an ordinary day: a <c>scenario.yaml</c> of the seeds.</summary>
/// <param name="Reports">In 24 hours.</param>
/// <param name="Sites">Words in a grid's name that tell its kind; the one for <c>village</c> stands in the community's.</param>
/// <param name="Spots">Somewhere in a grid.</param>
public sealed record Day(
    int Reports, IReadOnlyDictionary<string, string> Sites, string[] Spots, IReadOnlyList<(Channel What, double Weight)> Channels,
    IReadOnlyList<DayIncident> Incidents);

/// <summary>Something that may happen.</summary>
/// <param name="Item">Code of the whistle catalogue.</param>
/// <param name="Hours">The share of each of the 24 hours; together 1.</param>
/// <param name="Places">Weight of a grid by its kind.</param>
/// <param name="Texts">What the reporter says, with blanks to fill in.</param>
public sealed record DayIncident(string Item, double Weight, double[] Hours, IReadOnlyDictionary<string, double> Places, string[] Texts);
