using System.Text.Json.Serialization;
using CaseFlow.Domain;

namespace CaseFlow.Server.City;

/// <summary>What is counted of each district, and opens into the cases it was counted from.</summary>
[JsonConverter(typeof(WrittenName<Figure>))]
public enum Figure
{
    /// <summary>Not over.</summary>
    Open,

    /// <summary>Open, with a running clock that is imminent and none that is breached.</summary>
    Imminent,

    /// <summary>Open, with a running clock that is breached.</summary>
    Breached,

    /// <summary>Closed since midnight in the district's time zone, and not reopened.</summary>
    ClosedToday,
}

/// <summary>A district as the city sees it beside the others.</summary>
/// <param name="TimeZone">In which its day begins.</param>
public sealed record DistrictFigures(string Code, string Name, string TimeZone, long Open, long Imminent, long Breached, long ClosedToday);
