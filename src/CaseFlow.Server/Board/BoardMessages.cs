using System.Text.Json.Serialization;
using CaseFlow.Server.Cases;

namespace CaseFlow.Server.Board;

/// <summary>What a scope shows: all of it, or what changed since the position that was asked from.</summary>
/// <param name="Position">The next change of the scope comes with this as its <c>from</c>.</param>
/// <param name="Full">Everything else that was known of the scope is gone.</param>
/// <param name="Upsert">Rows to put in place of those with the same id.</param>
/// <param name="Remove">Ids that are not in the scope any more.</param>
internal sealed record BoardSnapshot(long Position, bool Full, IReadOnlyList<BoardRow> Upsert, IReadOnlyList<string> Remove);

/// <summary>
/// What changed in a scope; nothing, when it only says that the scope is still at this position. Whoever is not at
/// <paramref name="From"/> has missed something, and watches again from where they are.
/// </summary>
internal sealed record BoardChange(string Scope, long From, long To, IReadOnlyList<BoardRow> Upsert, IReadOnlyList<string> Remove);

/// <summary>A <see cref="BoardSnapshot"/> as a client reads it.</summary>
public sealed record BoardShown(long Position, bool Full, IReadOnlyList<CaseRow> Upsert, IReadOnlyList<string> Remove);

/// <summary>How all that crosses the hub is read and written, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BoardSnapshot)), JsonSerializable(typeof(BoardChange))]
[JsonSerializable(typeof(string)), JsonSerializable(typeof(long?)), JsonSerializable(typeof(DateTimeOffset))]
internal sealed partial class BoardJson : JsonSerializerContext;
