using System.CommandLine;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Policies;

/// <summary><c>policy</c> and <c>calendar</c>: puts one in force from a file, or shows what a draft would have changed.</summary>
internal static class PolicyVerb
{
    private const string Author = "command line";

    private static readonly Argument<string> File = new("file") { Description = "As described in the README of the seeds." };
    internal static readonly Option<string> District = new("--district") { Description = "The district's code, such as 150402.", Required = true };

    public static Command CreatePolicy() => new("policy", "Limits and who hears of it when they pass.")
    {
        Adopt("Put a policy in force for the cases reported from now on.", PolicyFile.Read), WhatIfVerb.Create(),
    };

    public static Command CreateCalendar() => new("calendar", "When a district works.")
    {
        Adopt("Put a calendar in force for the cases reported from now on.", CalendarFile.Read),
    };

    private static Command Adopt(string description, Func<SeedFile, SeededCommand?> read)
    {
        var command = new Command("adopt", description) { File, District };
        command.SetAction((words, cancel) => Verb.RunAsync(() => Run(words.GetRequiredValue(File), read, words.GetRequiredValue(District), cancel)));
        return command;
    }

    private static async Task Run(string file, Func<SeedFile, SeededCommand?> read, string code, CancellationToken cancel)
    {
        await using var rooms = await Workrooms.OpenAsync(connectionString: null, Console.WriteLine, cancel);
        var district = Known(rooms.Get<Districts>(), code);
        var answer = await rooms.Get<DirectoryRoad>().Carry(code, [AdoptedFile.Read(file, read, district)], new Actor(Author, district.Centre.Code, Role.Administrator), cancel);
        if (answer.Refusal is { } refusal) throw new CannotRunException($"{file}: {refusal.Sentence}");
        Console.WriteLine(answer.Events == 0 ? "It is in force already." : $"{file} is in force in {district.Name}.");
    }

    /// <exception cref="CannotRunException">The database has no such district.</exception>
    internal static District Known(Districts districts, string code) => districts.Of(code) is { HasCentre: true } known
        ? known
        : throw new CannotRunException($"There is no district '{code}'. There are: {string.Join(", ", districts.All.Select(one => one.Code))}.");
}
