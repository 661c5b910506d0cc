using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>The whistle catalogue of a seed: headings, and a file of items per heading.</summary>
internal static class CatalogueFile
{
    public static IEnumerable<SeededCommand> Read(SeedFile file)
    {
        var top = file.Fields();
        List<SeededCommand> commands = [.. top.Each("categories").SelectMany(heading => Heading(file, heading))];
        top.NothingElse();
        return commands;
    }

    private static List<SeededCommand> Heading(SeedFile file, YamlFields heading)
    {
        var (code, name, nameEn, items) = (heading.Needed("code"), heading.Needed("name"), heading.Needed("name_en"), heading.Needed("items"));
        heading.NothingElse();
        List<SeededCommand> commands = [];
        if (code is not null && name is not null && nameEn is not null) commands.Add(heading.Say("code", new ListCategory(code, name, nameEn)));
        if (code is not null && items is not null) commands.AddRange(ItemRows.Read(file.Beside(items), code));
        return commands;
    }
}
