namespace CaseFlow.Server.Files;

/// <summary>Something in a file that a person must correct.</summary>
/// <param name="File">The file's name, or its path from the folder that is read.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Field">The field with those above it, as in <c>district.zone</c>, or the column; empty when it is the whole line.</param>
/// <param name="Sentence">What is wrong, or what was expected.</param>
public sealed record FileMistake(string File, long Line, string Field, string Sentence)
{
    private const int MostShown = 50;

    /// <summary>A line each, the first fifty.</summary>
    public static string Listed(IReadOnlyCollection<FileMistake> mistakes) => string.Join(
        Environment.NewLine, mistakes.Take(MostShown).Select(one => one.ToString()).Concat(mistakes.Count > MostShown ? [$"and {mistakes.Count - MostShown} more"] : []));

    public override string ToString() => Field.Length == 0 ? $"{File}:{Line}: {Sentence}" : $"{File}:{Line}: {Field}: {Sentence}";
}
