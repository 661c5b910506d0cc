using System.Text.Json.Serialization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deputies;
using CaseFlow.Server.Accounts;
using NodaTime;

namespace CaseFlow.Server.Deputies;

/// <summary>How a deputyship stands at this moment.</summary>
[JsonConverter(typeof(WrittenName<DeputyState>))]
public enum DeputyState
{
    /// <summary>A handover that the arriving person has not accepted.</summary>
    Offered,

    /// <summary>Its time has not come.</summary>
    Ahead,

    InForce,

    /// <summary>Its time has passed.</summary>
    Ended,

    Withdrawn,
}

/// <summary>A deputyship or handover as the two, and administrators, see it.</summary>
/// <param name="Covered">The account acted for, or the leaving one.</param>
/// <param name="Deputy">The account that acts, or the arriving one.</param>
/// <param name="CoveredName">What people call the covered one.</param>
/// <param name="DeputyName">What people call the deputy.</param>
/// <param name="Note">The note of a handover; absent for a deputyship.</param>
public sealed record DeputyShown(
    string Id, DeputyState State, string Covered, string CoveredName, string Deputy, string DeputyName, Instant From, Instant Until, string? Note,
    Instant GivenAt, string GivenBy, Instant? AcceptedAt, Instant? WithdrawnAt, string? WithdrawnBy);

/// <summary>The answer to a command about a deputyship.</summary>
/// <param name="Already">It stood so before.</param>
public sealed record DeputyReceipt(string Id, bool Already);

/// <summary>How deputyships are read and written over HTTP. Reading is strict, as for cases.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false, MaxDepth = 4, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(NameDeputy)), JsonSerializable(typeof(HandOver)), JsonSerializable(typeof(AcceptHandover)), JsonSerializable(typeof(WithdrawDeputy))]
[JsonSerializable(typeof(DeputyShown[])), JsonSerializable(typeof(ColleagueShown[])), JsonSerializable(typeof(DeputyReceipt))]
internal sealed partial class DeputiesJson : JsonSerializerContext;
