using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Server.Intake;

/// <summary>A service request of a file in the district's own words.</summary>
/// <param name="Id">The source's own number of it.</param>
/// <param name="Closed">Null while the source still works on it.</param>
/// <param name="Item">Code of the whistle catalogue.</param>
/// <param name="Unit">Code of the unit that the source gave it to.</param>
/// <param name="Result">What came of it, as far as the source says.</param>
public sealed record Request(
    string Id, Instant Opened, Instant? Closed, string Description, Channel Channel, string Item, string Unit, PlaceGiven Place, string Result);
