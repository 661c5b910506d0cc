using CaseFlow.Domain;
using CaseFlow.Server.Files;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>Puts a seed into the log through the directory's road, as an administrator would; a second time adds nothing.</summary>
public sealed class SeedLoading(DirectoryRoad road)
{
    private const string Author = "seed";

    /// <exception cref="CannotRunException">The seed has mistakes, each named by file and line, or differs from the directory there is.</exception>
    public async Task<DirectoryAnswer> Load(string folder, CancellationToken cancel = default)
    {
        var seed = Sound(Seed.Read(folder));
        var answer = await road.Carry(seed.Code, [.. seed.Commands.Select(seeded => seeded.Command)], new Actor(Author, seed.Code, Role.System), cancel);
        if (answer.Refusal is not { } refusal) return answer;
        var at = seed.Commands[answer.RefusedAt];
        throw new CannotRunException($"{at.File}:{at.Line}: {refusal.Sentence}");
    }

    /// <exception cref="CannotRunException">The seed has mistakes.</exception>
    public static Seed Sound(Seed seed)
    {
        if (seed.Mistakes.Count == 0) return seed;
        throw new CannotRunException($"The seed has {Count(seed.Mistakes.Count)}:{Environment.NewLine}{FileMistake.Listed(seed.Mistakes)}");
    }

    private static string Count(int mistakes) => mistakes == 1 ? "one mistake" : $"{mistakes} mistakes";
}
