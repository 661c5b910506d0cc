using CaseFlow.Server.Directory.Seeds;

namespace CaseFlow.Server.Tests.Directory;

/// <summary>A small sound seed, broken in one place at a time.</summary>
public sealed class SeedMistakeTests : IDisposable
{
    private static readonly Dictionary<string, string> Sound = new()
    {
        ["district.yaml"] = """
            code: "1"
            name: 小区
            time_zone: Asia/Shanghai
            units: units.csv
            grids: grids.geojson
            catalogue: catalogue.yaml
            calendar: calendar.yaml
            policy: policy.yaml
            expect:
              grids: 2
              items: 2
            """,
        ["units.csv"] = """
            code,name,kind,parent
            1,中心,centre,
            housing,住建局,department,1
            t,东街道,township,1
            c,东社区,community,t
            """,
        ["grids.geojson"] = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"g1","name":"一","kind":"base","community":"c","microGrids":1},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
            {"type":"Feature","properties":{"code":"g2","name":"二","kind":"base","community":"c","microGrids":1},"geometry":{"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}}
            ]}
            """,
        ["catalogue.yaml"] = """
            categories:
              - code: "01"
                name: 市政
                name_en: Municipal
                items: items.csv
            """,
        ["calendar.yaml"] = """
            version: "2026"
            zone: Asia/Shanghai
            periods: ["08:00-12:00", "14:00-18:00"]
            week: [monday, tuesday, wednesday, thursday, friday]
            holidays:
              - { from: 2026-02-15, to: 2026-02-23, name: 春节 }
              - { from: 2026-04-06, name: 清明节 }
            make_up_days:
              - { from: 2026-02-14, name: 春节 }
            """,
        ["policy.yaml"] = """
            version: "1"
            imminent_percent: 80
            rules:
              - { kind: grabWindow, class: general, limit: 0.5 urgent_hours }
              - { kind: handle, limit: 5 working_days }
              - { kind: handle, item: 01-001, limit: 2 urgent_hours }
              - kind: handle
                order: joint
                limit: 3 working_days
            ladder:
              - { after: 4 working_hours, supervise: centre, reply_within_hours: 24, kinds: [handle] }
            """,
        ["items.csv"] = """
            code,name,name_en,class,lead,supporting,dispatch,acknowledge,muster,handle,check,legal_basis
            01-001,井盖缺失,Missing cover,urgent,housing,,,,,2 urgent_hours,,
            01-002,路灯不亮,Dark lamp,general,housing,,,,,2 working_days,,
            """,
    };

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("seed").FullName;

    [Fact]
    public void A_sound_seed_has_no_mistake() => Assert.Empty(Read().Mistakes);

    [Theory]
    [InlineData("district.yaml", "name: 小区\n", "", 1, "name: The field is missing")]
    [InlineData("district.yaml", "time_zone", "time zone", 3, "time zone: There is no such field here")]
    [InlineData("district.yaml", "Asia/Shanghai", "Asia/Chifeng", 3, "IANA")]
    [InlineData("district.yaml", "calendar: calendar.yaml\n", "", 1, "calendar: The field is missing")]
    [InlineData("district.yaml", "policy: policy.yaml\n", "", 1, "policy: The field is missing")]
    [InlineData("district.yaml", "grids: 2", "grids: 3", 10, "expect.grids: 3 grids are expected and 2 were read")]
    [InlineData("district.yaml", "items: 2", "items: 534", 11, "534 items are expected and 2 were read")]
    [InlineData("district.yaml", "code: \"1\"", "code: \"1", 1, "not YAML")]
    [InlineData("units.csv", "code,name,kind,parent", "name,code,kind,parent", 1, "first line must be")]
    [InlineData("units.csv", "t,东街道,township,1", "t,东街道,township", 4, "has 3 fields")]
    [InlineData("units.csv", "t,东街道,township,1", "t,,township,1", 4, "name: The field is empty")]
    [InlineData("units.csv", "t,东街道,township,1", "t,东街道,village,1", 4, "kind: 'village' is none of centre,")]
    [InlineData("units.csv", "t,东街道,township,1", "t,东街道,grid,1", 4, "kind: A grid is no row")]
    [InlineData("units.csv", "东社区,community,t", "东社区,community,x", 5, "no unit x")]
    [InlineData("units.csv", "东社区,community,t", "东社区,community,housing", 5, "stands under a township")]
    [InlineData("units.csv", "c,东社区,community,t", "c,东社区,community,t\nc,东社区,community,t", 6, "stands in the seed already")]
    [InlineData("units.csv", "c,东社区,community,t", "c,东社区,community,t\nt,别的,township,1", 6, "already 东街道")]
    [InlineData("grids.geojson", "\"kind\":\"base\",\"community\":\"c\",\"microGrids\":1},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,0]", "\"kind\":\"vast\",\"community\":\"c\",\"microGrids\":1},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,0]", 3, "kind: 'vast' is no kind of grid")]
    [InlineData("grids.geojson", "\"code\":\"g2\"", "\"code\":\"g1\"", 3, "already 一")]
    [InlineData("grids.geojson", "\"code\":\"g2\",", "", 3, "code: The property is missing")]
    [InlineData("grids.geojson", "[1,0],[2,0],[2,1],[1,1],[1,0]", "[1,0],[2,0],[2,1],[1,1]", 3, "not closed")]
    [InlineData("grids.geojson", "[1,0],[2,0],[2,1],[1,1],[1,0]", "[1,0],[2,1],[2,0],[1,0.5],[1,0]", 3, "crosses")]
    [InlineData("grids.geojson", "[1,0],[2,0],[2,1],[1,1],[1,0]", "[1,0],[1,0]", 3, "four points")]
    [InlineData("grids.geojson", "[1,0],[2,0],[2,1],[1,1],[1,0]", "[0.5,0],[2,0],[2,1],[0.5,1],[0.5,0]", 3, "lies partly on 一")]
    [InlineData("grids.geojson", "[1,0],[2,0],[2,1],[1,1],[1,0]", "[1,\"0\"]", 3, "longitude, latitude")]
    [InlineData("grids.geojson", "]}}\n]}", "]}}\n]", 4, "not JSON")]
    [InlineData("catalogue.yaml", "name_en: Municipal\n", "\n", 2, "categories[0].name_en: The field is missing")]
    [InlineData("catalogue.yaml", "items: items.csv", "items: lost.csv", 1, "does not exist")]
    [InlineData("calendar.yaml", "08:00-12:00", "8-12", 3, "periods: '8-12' is no period")]
    [InlineData("calendar.yaml", "14:00-18:00", "11:00-18:00", 3, "periods[1]: Expected a period that begins when 08:00-12:00 has ended")]
    [InlineData("calendar.yaml", "friday]", "payday]", 4, "week: 'payday' is none of monday,")]
    [InlineData("calendar.yaml", "friday]", "monday]", 4, "week: Expected each working day of the week once")]
    [InlineData("calendar.yaml", "Asia/Shanghai", "Asia/Chifeng", 2, "zone: Expected an IANA time zone")]
    [InlineData("calendar.yaml", "from: 2026-04-06", "from: 6 April", 7, "holidays[1].from: '6 April' is no day")]
    [InlineData("calendar.yaml", "from: 2026-04-06", "from: 2026-02-20", 7, "holidays[1].from: Expected each day once")]
    [InlineData("calendar.yaml", "from: 2026-04-06", "from: 1926-04-06", 7, "holidays[1].from: Expected a day of the years")]
    [InlineData("calendar.yaml", "to: 2026-02-23", "to: 2026-02-01", 6, "holidays[0].to: Write a day after")]
    [InlineData("calendar.yaml", "from: 2026-02-14", "from: 2026-02-13", 9, "make_up_days[0].from: Expected a day that the week has off")]
    [InlineData("calendar.yaml", "from: 2026-02-14", "from: 2026-02-15", 9, "make_up_days[0].from: Expected a day that is no holiday")]
    [InlineData("policy.yaml", "imminent_percent: 80", "imminent_percent: most", 2, "imminent_percent: 'most' is no whole number")]
    [InlineData("policy.yaml", "imminent_percent: 80", "imminent_percent: 100", 2, "imminent_percent: Expected a share from 1 to 99 percent")]
    [InlineData("policy.yaml", "kind: grabWindow", "kind: grab", 4, "rules[0].kind: 'grab' is none of file, grabWindow")]
    [InlineData("policy.yaml", "class: general, ", "class: urgent, ", 4, "rules[0].class: Expected another class than urgent")]
    [InlineData("policy.yaml", "limit: 5 working_days", "limit: 5 days", 5, "rules[1].limit: '5 days' is no limit")]
    [InlineData("policy.yaml", "limit: 5 working_days", "limit: 0 working_days", 5, "rules[1].limit.amount: Expected more than 0")]
    [InlineData("policy.yaml", "item: 01-001", "item: 01-999", 6, "rules[2].item: Expected an item of the catalogue, which has no '01-999'")]
    [InlineData("policy.yaml", "item: 01-001, ", "", 6, "rules[2]: Expected conditions of its own; rules[1] has the same")]
    [InlineData("policy.yaml", "limit: 3 working_days", "limit: 1001 working_days", 9, "rules[3].limit.amount: Expected at most 1000")]
    [InlineData("policy.yaml", "limit: 3 working_days", "limits: 3 working_days", 9, "rules[3].limits: There is no such field here")]
    [InlineData("policy.yaml", "supervise: centre", "supervise: everybody", 11, "ladder[0].supervise: 'everybody' is none of centre, leader, government")]
    [InlineData("policy.yaml", "reply_within_hours: 24", "reply_within_hours: 0", 11, "ladder[0].reply_within_hours: Expected 1 to 720 hours")]
    [InlineData("policy.yaml", "kinds: [handle]", "kinds: [grabWindow]", 11, "ladder[0].kinds: Expected clocks that can be breached")]
    [InlineData("items.csv", "缺失,Missing cover,urgent", "缺失,Missing cover,grave", 2, "class: 'grave' is none of general, important, urgent")]
    [InlineData("items.csv", "Dark lamp,general,housing", "Dark lamp,general,lamps", 3, "lead unit lamps")]
    [InlineData("items.csv", "Dark lamp,general,housing,", "Dark lamp,general,housing,lamps", 3, "supporting unit lamps")]
    [InlineData("items.csv", "01-002", "01-001", 3, "already 井盖缺失")]
    [InlineData("items.csv", "2 working_days", "2 days", 3, "handle: '2 days' is no limit")]
    [InlineData("items.csv", "2 working_days", "", 3, "handle: The field is empty")]
    [InlineData("items.csv", "2 working_days", "-2 working_days", 3, "more than 0")]
    public void A_mistake_is_named_by_file_line_and_field(string file, string right, string wrong, int line, string sentence)
    {
        var text = Sound[file];
        Assert.Contains(right, text, StringComparison.Ordinal);
        var mistakes = Read((file, text.Replace(right, wrong, StringComparison.Ordinal))).Mistakes;
        Assert.Contains(mistakes, one => one.Line == line && one.ToString().Contains(sentence, StringComparison.Ordinal)
            && one.File.EndsWith(sentence == "does not exist" ? "lost.csv" : file, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_mistake_is_named_not_only_the_first()
    {
        var mistakes = Read(
            ("units.csv", Sound["units.csv"] + "\nx,,township,1\ny,名,hamlet,1\nz,名,township,none"),
            ("items.csv", Sound["items.csv"].Replace("housing", "lamps", StringComparison.Ordinal))).Mistakes;
        Assert.Equal(
            [("items.csv", 2), ("items.csv", 3), ("policy.yaml", 6), ("units.csv", 6), ("units.csv", 7), ("units.csv", 8)],
            mistakes.Where(one => !one.File.EndsWith("district.yaml", StringComparison.Ordinal)).Select(one => (Path.GetFileName(one.File), one.Line)));
    }

    [Fact]
    public void Ground_between_grids_that_belongs_to_none_is_found()
    {
        static string Grid(string code, string ring) =>
            $$$"""{"type":"Feature","properties":{"code":"{{{code}}}","name":"{{{code}}}","kind":"base","community":"c","microGrids":1},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
        var ringRoad = string.Join(",\n",
            Grid("a", "[0,0],[3,0],[3,1],[0,1],[0,0]"), Grid("b", "[0,2],[3,2],[3,3],[0,3],[0,2]"),
            Grid("d", "[0,1],[1,1],[1,2],[0,2],[0,1]"), Grid("e", "[2,1],[3,1],[3,2],[2,2],[2,1]"));
        var mistakes = Read(("grids.geojson", "{\"features\":[\n" + ringRoad + "\n]}")).Mistakes;
        Assert.Contains(mistakes, one => one.Sentence.Contains("1.5000, 1.5000", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_without_a_manifest_says_so() =>
        Assert.Equal("The file does not exist.", Assert.Single(Seed.Read(Path.Combine(folder, "nowhere")).Mistakes).Sentence);

    private Seed Read(params (string File, string Text)[] broken)
    {
        foreach (var (file, text) in Sound) File.WriteAllText(Path.Combine(folder, file), text);
        foreach (var (file, text) in broken) File.WriteAllText(Path.Combine(folder, file), text);
        return Seed.Read(folder);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);
}
