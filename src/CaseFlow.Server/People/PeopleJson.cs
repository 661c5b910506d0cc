using System.Text.Json.Serialization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using NodaTime;

namespace CaseFlow.Server.People;

/// <summary>How an account stands, to look for.</summary>
[JsonConverter(typeof(WrittenName<PersonStanding>))]
public enum PersonStanding
{
    /// <summary>Lets its owner in.</summary>
    Open,

    /// <summary>Somebody else chose its password, which its owner has to change.</summary>
    Owes,

    /// <summary>Locked for a while after failed sign-ins.</summary>
    Locked,

    Disabled,

    /// <summary>Nobody has signed in with it yet.</summary>
    Never,
}

/// <summary>An account as an administrator of its district sees it.</summary>
/// <param name="OwesPassword">Somebody else chose the password; its owner has to change it.</param>
/// <param name="LockedUntil">Until when failed sign-ins lock it; absent when they do not.</param>
/// <param name="SignedInAt">When somebody last signed in with it; absent when nobody has.</param>
/// <param name="Sessions">How many sessions go on.</param>
public sealed record PersonShown(
    string Login, string Name, string Unit, string[] Roles, bool Disabled, bool OwesPassword, Instant? LockedUntil, Instant OpenedAt, Instant? SignedInAt, int Sessions);

/// <summary>A part of the people.</summary>
/// <param name="Next">What to ask for as <c>after</c> to go on; absent at the end.</param>
/// <param name="Total">How many fit in all.</param>
public sealed record PeoplePage(PersonShown[] Rows, string? Next, int Total);

/// <summary>The answer to a change of an account.</summary>
/// <param name="Already">It stood so before.</param>
public sealed record PersonReceipt(string Login, bool Already);

/// <summary>A first password, told this once.</summary>
public sealed record PasswordTold(string Login, string Password);

/// <summary>What was done about an account.</summary>
/// <param name="By">The login of who did it, or <c>command line</c>.</param>
/// <param name="From">What stood before: a name, a unit's code, words of roles.</param>
/// <param name="To">What stands since; of an opened account its unit's code and the words of its roles.</param>
public sealed record AccountChangeShown(long Id, string Login, AccountChangeKind What, Instant At, string By, string? From, string? To, string? Reason);

/// <summary>A part of the book of changes, the newest first.</summary>
/// <param name="Next">What to ask for as <c>before</c> to go on; absent at the end.</param>
public sealed record AccountChangePage(AccountChangeShown[] Rows, long? Next);

/// <summary>How people are read and written over HTTP. Reading is strict, as for cases.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false, MaxDepth = 5, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(OpenPerson)), JsonSerializable(typeof(ChangePerson)), JsonSerializable(typeof(DisablePerson)), JsonSerializable(typeof(Because))]
[JsonSerializable(typeof(PersonShown)), JsonSerializable(typeof(PeoplePage)), JsonSerializable(typeof(PersonReceipt)), JsonSerializable(typeof(PasswordTold))]
[JsonSerializable(typeof(AccountChangePage))]
internal sealed partial class PeopleJson : JsonSerializerContext;
