using CaseFlow.Domain.Directory;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Intake;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Tests.Intake;

public sealed class MappingTests
{
    private const string Sound = """
        source: town
        district:
          code: town
          name: Town
          zone: Asia/Shanghai
        file:
          encoding: gb18030
          separator: tab
          time: uuuu/MM/dd HH:mm
        fields:
          id: id
          opened: opened
          description: title
          item: type
          unit: dept
          area: hood
          channel: { value: hotline }
        ground: { west: 10, south: 50, east: 11, north: 51 }
        """;

    [Fact]
    public void A_sound_mapping_is_read_whole()
    {
        var (mapping, mistakes) = MappingFile.Read("map.yaml", new StringReader(Sound));
        Assert.Empty(mistakes);
        Assert.Equal(("town", "Asia/Shanghai", '\t', "GB18030"), (mapping!.Source, mapping.District.Zone.Id, mapping.Form.Separator, mapping.Form.Encoding.WebName.ToUpperInvariant()));
        Assert.Equal("2024-03-04T09:05:00", mapping.Form.Time.Parse("2024/03/04 09:05").Value.ToString("s", null));
    }

    [Fact]
    public void The_shipped_mapping_is_sound() => Assert.Equal("boston311", MappingFile.Open(Path.Combine(Folders.Seeds, "mappings", "boston311.yaml")).Source);

    [Fact]
    public void The_calendar_and_policy_that_it_names_are_sound()
    {
        var (create, nothing) = (MappingFile.Open(Path.Combine(Folders.Seeds, "mappings", "boston311.yaml")).Create!, District.Empty("boston"));
        Assert.IsType<AdoptCalendar>(AdoptedFile.Read(Path.Combine(Folders.Seeds, "mappings", create.Calendar!), CalendarFile.Read, nothing));
        Assert.IsType<AdoptPolicy>(AdoptedFile.Read(Path.Combine(Folders.Seeds, "mappings", create.Policy!), PolicyFile.Read, nothing));
    }

    [Theory]
    [InlineData("source: town", "source: über alles", 1, "source")]
    [InlineData("source: town", "", 2, "source")]
    [InlineData("  code: town", "  kode: town", 3, "district.code", "district.kode")]
    [InlineData("  zone: Asia/Shanghai", "  zone: Asia/Nowhere", 5, "district.zone")]
    [InlineData("encoding: gb18030", "encoding: klingon", 7, "file.encoding")]
    [InlineData("separator: tab", "separator: '::'", 8, "file.separator")]
    [InlineData("uuuu/MM/dd HH:mm", "'%'", 9, "file.time")]
    [InlineData("  id: id", "  id:", 11, "fields.id")]
    [InlineData("  id: id", "  id: [a, b]", 11, "fields.id")]
    [InlineData("  opened: opened", "", 11, "fields.opened")]
    [InlineData("  item: type", "  item: { column: type, value: x }", 14, "fields.item")]
    [InlineData("  item: type", "  item: { values: { a: b } }", 14, "fields.item")]
    [InlineData("  unit: dept", "  unit: { column: dept, tabel: { a: b } }", 15, "fields.unit.tabel")]
    [InlineData("value: hotline", "value: telegraph", 17, "fields.channel")]
    [InlineData("  area: hood", "  area: hood\n  longitude: lon", 17, "fields.longitude")]
    [InlineData("west: 10", "west: 12", 18, "ground.west")]
    [InlineData("north: 51", "north: up", 18, "ground.north")]
    [InlineData("north: 51", "north: 51, nowhere: here", 18, "ground.nowhere")]
    [InlineData("ground:", "create: { centre: Hall, category: g, class: { value: mild }, handle: soon }\nground:", 18, "create.class", "create.handle")]
    [InlineData("ground:", "create: { centre: Hall, category: g, class: { value: general } }\nground:", 18, "create.handle")]
    [InlineData("ground:", "create: { centre: Hall, category: g, class: { value: general }, handle: 1 working_days, policy: p.yaml }\nground:", 18, "create.calendar")]
    [InlineData("ground:", "grounds: { a: b }\nground:", 18, "grounds")]
    [InlineData("source: town", "source: town\nsource: town", 2, "file")]
    [InlineData("source: town", "source: [", 1, "file")]
    [InlineData("source: town", "source: \"town", 1, "file")]
    public void A_mistake_is_named_by_line_and_field(string right, string wrong, long line, params string[] fields)
    {
        var (mapping, mistakes) = MappingFile.Read("map.yaml", new StringReader(Sound.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Null(mapping);
        Assert.Equal(fields.Order(), mistakes.Select(mistake => mistake.Field).Order());
        Assert.Contains(line, mistakes.Select(mistake => mistake.Line));
        Assert.All(mistakes, mistake => Assert.StartsWith($"map.yaml:{mistake.Line}: {mistake.Field}: ", mistake.ToString(), StringComparison.Ordinal));
    }
}
