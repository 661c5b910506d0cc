using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Server.Intake;

/// <summary>Something that will be reported.</summary>
/// <param name="After">Simulated time from the beginning.</param>
/// <param name="Grid">The grid that it happens in, where known.</param>
public sealed record Incident(Duration After, Report Report, string? Grid = null);
