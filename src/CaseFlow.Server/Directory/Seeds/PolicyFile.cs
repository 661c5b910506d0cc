using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>A policy as a file: its version, imminent share, rules and ladder.</summary>
internal static class PolicyFile
{
    /// <summary>The command that puts it in force; null, with the reasons noted, when it cannot be read.</summary>
    public static SeededCommand? Read(SeedFile file)
    {
        var top = file.Fields();
        var (version, percent) = (top.Needed("version"), top.Whole("imminent_percent"));
        var rules = top.Each("rules").Select(Rule).ToArray();
        var ladder = top.Has("ladder") ? top.Each("ladder").Select(Step).ToArray() : [];
        top.NothingElse();
        return version is null || percent is null || Array.Exists(rules, rule => rule is null) || Array.Exists(ladder, step => step is null)
            ? null
            : top.Say("version", new AdoptPolicy(new Policy(version, percent.Value, rules!, ladder!))) with { Field = "", PlaceOf = top.PlaceOf };
    }

    private static PolicyRule? Rule(YamlFields one)
    {
        var (kind, limit) = (Named<ClockKind>(one, "kind"), one.Limit("limit"));
        var rule = new PolicyRule(
            kind ?? default, limit ?? new Limit(0, default), one.Name<CaseClass>("class"), one.Text("item"), one.Name<OrderKind>("order"),
            one.Has("imminent_percent") ? one.Whole("imminent_percent") : null);
        one.NothingElse();
        return kind is null || limit is null ? null : rule;
    }

    private static LadderStep? Step(YamlFields one)
    {
        var (after, level, hours) = (one.Limit("after"), Named<SupervisionLevel>(one, "supervise"), one.Whole("reply_within_hours"));
        var kinds = one.NamesOf<ClockKind>("kinds");
        one.NothingElse();
        return after is null || level is null || hours is null ? null : new LadderStep(after, level.Value, hours.Value, kinds);
    }

    private static T? Named<T>(YamlFields one, string field) where T : struct, Enum
    {
        if (!one.Has(field)) one.Wrong(field, "The field is missing.");
        return one.Name<T>(field);
    }
}
