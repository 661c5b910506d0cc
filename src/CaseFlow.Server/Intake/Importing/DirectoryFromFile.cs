using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Intake;

/// <summary>
/// Makes a district's directory from what a file names, by the commands an administrator would give: the centre, areas
/// as townships, departments, the items of the catalogue, and the calendar and policy that the mapping names. What is there
/// already stays as it is.
/// </summary>
internal static class DirectoryFromFile
{
    private const int LongestName = 120;

    /// <exception cref="CannotRunException">The directory refuses something that the file names, or the calendar or policy has mistakes.</exception>
    /// <param name="beside">The mapping's folder.</param>
    public static async Task<int> Make(DirectoryRoad road, District now, FileMapping mapping, string beside, Survey survey, CancellationToken cancel)
    {
        DirectoryCommand[] commands = [.. Commands(now, mapping, survey)];
        if (!now.HasPolicy) commands = [.. commands, .. Timetable(now, commands, mapping.Create!, beside)];
        var by = new Actor(CaseSteps.Account, mapping.District.Code, Role.Administrator);
        var answer = await road.Carry(mapping.District.Code, commands, by, cancel);
        if (answer.Refusal is { } refusal) throw new CannotRunException($"{commands[answer.RefusedAt]}: {refusal.Sentence}");
        return answer.Events;
    }

    /// <summary>What the directory lacks, in an order in which it can be said.</summary>
    public static IEnumerable<DirectoryCommand> Commands(District now, FileMapping mapping, Survey survey)
    {
        var (district, create, names) = (mapping.District, mapping.Create!, new Names(mapping));
        if (now.Name.Length == 0) yield return new NameDistrict(district.Name);
        if (!now.HasCentre)
        {
            yield return new SetTimeZone(district.Zone.Id);
            yield return new OpenUnit(district.Code, create.Centre, UnitKind.Centre);
        }
        var centre = now.HasCentre ? now.Centre.Code : district.Code;
        var open = now.Units.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var name in survey.Units.Where(Fits))
            if (!open.Contains(name) && open.Add(Codes.Of(name))) yield return new OpenUnit(Codes.Of(name), Tidy(name), UnitKind.Department, centre);
        foreach (var name in survey.Areas.Where(name => Fits(name) && !names.IsCentre(name)))
            if (!open.Contains(name) && open.Add(names.AreaCode(name))) yield return new OpenUnit(names.AreaCode(name), Tidy(name), UnitKind.Township, centre);
        foreach (var command in Catalogue(now, create, survey)) yield return command;
    }

    private static IEnumerable<DirectoryCommand> Catalogue(District now, Creation create, Survey survey)
    {
        var headings = now.Categories.Select(category => category.Code).ToHashSet(StringComparer.Ordinal);
        var items = now.Items.Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, item) in survey.Items.Where(one => Fits(one.Key) && Fits(one.Value.Category)))
        {
            var (heading, code) = (Codes.Of(item.Category), Codes.Of(name));
            if (items.Contains(name) || !items.Add(code)) continue;
            if (headings.Add(heading)) yield return new ListCategory(heading, Tidy(item.Category), Tidy(item.Category));
            var lead = now.Unit(item.Lead)?.Code ?? Codes.Of(item.Lead);
            yield return new ListItem(code, heading, Tidy(name), Class(item, create), lead, [], new Limits(create.Handle), "", Tidy(name));
        }
    }

    private static DirectoryCommand[] Timetable(District now, DirectoryCommand[] before, Creation create, string beside)
    {
        if (create is not { Calendar: { } calendar, Policy: { } policy }) return [];
        var planned = before.Aggregate(now, (district, command) => district.Evolve(command.Decide(district).Events));
        return [AdoptedFile.Read(Path.Combine(beside, calendar), CalendarFile.Read, planned), AdoptedFile.Read(Path.Combine(beside, policy), PolicyFile.Read, planned)];
    }

    private static CaseClass Class(NamedItem item, Creation create) =>
        WrittenNames.Read<CaseClass>(item.Class) ?? WrittenNames.Read<CaseClass>(create.Class.Default ?? "") ?? CaseClass.General;

    private static string Tidy(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Fits(string name) => Tidy(name) is { Length: > 0 and <= LongestName } tidy && !tidy.Any(char.IsControl);
}
