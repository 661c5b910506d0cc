using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Server.Cases;

namespace CaseFlow.Server.Board;

/// <summary>An open case on a board.</summary>
/// <param name="row">What is shown.</param>
/// <param name="dossier">What it was folded from; null for a case that nothing has happened to since the board was loaded.</param>
[JsonConverter(typeof(BoardRowJson))]
internal sealed class BoardRow(CaseRow row, Dossier? dossier = null)
{
    private byte[]? json;

    public CaseRow Row => row;

    public Dossier? Dossier => dossier;

    /// <summary>The row in UTF-8, written once however many watchers it goes to.</summary>
    public byte[] Json => json ??= JsonSerializer.SerializeToUtf8Bytes(row, CaseJson.Default.CaseRow);
}

/// <summary>Puts the bytes that were written before into the message.</summary>
internal sealed class BoardRowJson : JsonConverter<BoardRow>
{
    public override BoardRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A board is never told its rows.");

    public override void Write(Utf8JsonWriter writer, BoardRow value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json, skipInputValidation: true);
}
