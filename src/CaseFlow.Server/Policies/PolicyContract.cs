using System.Text.Json.Serialization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using NodaTime;

namespace CaseFlow.Server.Policies;

/// <summary>Every policy that a district ever adopted.</summary>
/// <param name="InForce">The version that cases reported now go by; absent where none was adopted.</param>
/// <param name="Versions">In the order in which they were first adopted.</param>
public sealed record PolicyVersions(string? InForce, IReadOnlyList<Policy> Versions);

/// <summary>Every calendar that a district ever adopted.</summary>
/// <param name="InForce">The version that cases reported now go by; absent where none was adopted.</param>
/// <param name="Versions">In the order in which they were first adopted.</param>
public sealed record CalendarVersions(string? InForce, IReadOnlyList<WorkCalendar> Versions);

/// <summary>What to preview under a draft.</summary>
/// <param name="Item">Of the catalogue.</param>
/// <param name="Class">The item's own when absent.</param>
/// <param name="At">When each clock starts; now when absent.</param>
/// <param name="Policy">The draft; the policy in force when absent.</param>
/// <param name="Calendar">The draft; the calendar in force when absent.</param>
public sealed record PreviewAsked(string Item, CaseClass? Class = null, Instant? At = null, Policy? Policy = null, WorkCalendar? Calendar = null);

/// <summary>The clocks of a case of an item and class, each as it would run if it started at the moment asked for.</summary>
/// <param name="TimeZone">By whose clocks the calendar's hours are written.</param>
/// <param name="Clocks">In the order in which a case comes by them.</param>
/// <param name="Closed">The stretches not worked from that moment on, to the latest end or the most that are told.</param>
/// <param name="ClosedTo">Up to where they are told.</param>
public sealed record Preview(
    string Item, CaseClass Class, Instant At, string TimeZone, string Policy, string Calendar, IReadOnlyList<Forecast> Clocks, IReadOnlyList<Stretch> Closed, Instant ClosedTo);

/// <summary>A stretch of time, from its beginning up to, not including, its end.</summary>
public sealed record Stretch(Instant From, Instant To);

/// <summary>What to run again, and under which draft.</summary>
/// <param name="From">The first moment of closing that is taken.</param>
/// <param name="To">The first that is not.</param>
/// <param name="Policy">The draft; the policy in force when absent.</param>
/// <param name="Calendar">The draft; the calendar in force when absent.</param>
/// <param name="After">What the answer before this one gave as <c>next</c>.</param>
public sealed record WhatIfAsked(Instant From, Instant To, Policy? Policy = null, WorkCalendar? Calendar = null, long? After = null);

/// <summary>What closed cases of a period would have been under a draft, beside what they were. Nothing was changed.</summary>
/// <param name="Cases">How many cases were run again.</param>
/// <param name="Units">Clocks by the unit whose they are.</param>
/// <param name="Categories">Clocks by the case's heading of the catalogue.</param>
/// <param name="Changed">The cases with a clock that was in time in one and late in the other.</param>
/// <param name="Next">Ask again with it as <c>after</c> for the cases that are left; absent when none is.</param>
public sealed record WhatIfAnswer(
    long Cases, IReadOnlyList<Tally> Units, IReadOnlyList<Tally> Categories, IReadOnlyList<ChangedCase> Changed, long? Next);

/// <summary>How many clocks were counted and how many of them ended in time.</summary>
/// <param name="Code">Of the unit or category; empty for cases without a category.</param>
/// <param name="Was">As it was.</param>
/// <param name="Would">Under the draft.</param>
public sealed record Tally(string Code, Counted Was, Counted Would);

public sealed record Counted(long Clocks, long OnTime);

/// <summary>A case with a clock that was in time in one and late in the other.</summary>
public sealed record ChangedCase(string Id, string Number, IReadOnlyList<Verdict> Clocks);

/// <summary>How the limits are read and written over HTTP. Reading is strict, as for cases.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    IgnoreReadOnlyProperties = true,
    MaxDepth = 16,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(PolicyVersions)), JsonSerializable(typeof(CalendarVersions)), JsonSerializable(typeof(PreviewAsked)), JsonSerializable(typeof(Preview))]
[JsonSerializable(typeof(WhatIfAsked)), JsonSerializable(typeof(WhatIfAnswer))]
public sealed partial class PolicyContract : JsonSerializerContext;
