namespace CaseFlow.Server.Intake;

/// <summary>One row of a file: its fields by column, or why the row cannot be read.</summary>
/// <param name="Number">The line it begins on, counted from 1, the header included.</param>
public sealed record RequestLine(long Number, string[] Fields, string? Unreadable = null);
