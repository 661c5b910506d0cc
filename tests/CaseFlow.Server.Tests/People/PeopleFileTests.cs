using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CaseFlow.Server.Tests.People;

public sealed class PeopleFileTests(Served at) : IClassFixture<Served>
{
    private const string Header = "login,name,unit,roles\n", Check = "/api/people/file/check", Apply = "/api/people/file";

    [Fact]
    public async Task Every_mistake_is_named_by_line_and_field_and_nothing_is_done()
    {
        const string File = Header + "bulk-a,A,150402-001,township\nbulk b,,nowhere,king\nbulk-a,A again,150402-001,township\nbulk-c,C,150402-001,dispatcher\n";
        var shown = (await Send(Check, File)).Went().Json;
        Assert.Equal((1, 0, 0, 3), (shown.GetProperty("opens").GetInt32(), shown.GetProperty("changes").GetInt32(), shown.GetProperty("same").GetInt32(), shown.GetProperty("wrong").GetInt32()));
        Assert.Equal(
            ["3 login login_invalid", "3 name text_missing", "3 unit unit_unknown", "4 login login_twice", "5 roles role_unsuited"],
            shown.GetProperty("lines").EnumerateArray().SelectMany(line => line.GetProperty("mistakes").EnumerateArray().Select(mistake => $"{line.GetProperty("line")} {mistake.GetProperty("field")} {mistake.GetProperty("code")}")));
        var refused = (await Send(Apply, File)).Refused(422, "file_has_mistakes");
        Assert.Contains("3 lines have mistakes. Line 3, login", refused.Body, StringComparison.Ordinal);
        (await (await at.As("administrator")).Get("/api/people/bulk-a")).Refused(404, "person_unknown");
    }

    [Fact]
    public async Task All_are_opened_with_a_first_password_each_and_the_same_file_again_does_nothing()
    {
        const string File = Header + "bulk-1,=一号,Township West,township reporter\nBULK-2,二号,housing,department\n\n,,,\n";
        var answer = (await Send(Apply, File.Replace("Township West", Town.West, StringComparison.Ordinal))).Went();
        Assert.Equal(("no-store", "text/csv; charset=utf-8"), (answer.Header("Cache-Control"), answer.Header("Content-Type")));
        var lines = answer.Body.TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal(("login,name,unit,password", 4), (lines[0], lines.Length));
        Assert.StartsWith("bulk-1,'=一号," + Town.West, lines[1], StringComparison.Ordinal);
        Assert.True((await (await at.As("bulk-2", lines[2].Split(',')[3])).Get("/api/me")).Went().Json.GetProperty("owesPassword").GetBoolean());

        var again = (await Send(Apply, File.Replace("Township West", Town.West, StringComparison.Ordinal))).Went();
        Assert.Equal("login,name,unit,password\r\n", again.Body.TrimStart('\uFEFF'));
        Assert.Equal(2, (await Changes("bulk-")).Length);
    }

    [Fact]
    public async Task Known_ones_are_changed_to_what_the_line_says()
    {
        (await Send(Apply, Header + $"known,One,{Town.West},township\n")).Went();
        var shown = (await Send(Check, Header + "known,Two,housing,department\n")).Went().Json;
        Assert.Equal(("change", 1), (shown.GetProperty("lines")[0].GetProperty("does").GetString(), shown.GetProperty("changes").GetInt32()));
        (await Send(Apply, Header + "known,Two,housing,department\n")).Went();
        Assert.Equal(["rolesChanged", "moved", "renamed", "opened"], await Changes("known"));
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out_by_a_file_and_takes_no_login_of_another_district()
    {
        var shown = (await Send(Check, Header + $"administrator,Admin,{Town.Code},leader\nadministrator@{Town.Other},Theirs,{Town.Code},leader\n")).Went().Json;
        Assert.Equal(["own_administration", "login_taken"], shown.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("mistakes")[0].GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_file_from_a_Chinese_spreadsheet_is_read_and_others_are_refused()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var shown = (await Send(Check, Encoding.GetEncoding("GB18030").GetBytes(Header + $"chinese,张三,{Town.West},township\r\n"))).Went().Json;
        Assert.Equal(("GB 18030", "张三"), (shown.GetProperty("encoding").GetString(), shown.GetProperty("lines")[0].GetProperty("name").GetString()));
        (await Send(Check, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header)])).Refused(422, "encoding_unknown");
        (await Send(Check, Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes(Header)).ToArray())).Went();
    }

    [Fact]
    public async Task What_is_no_such_file_is_refused_with_its_reason()
    {
        (await Send(Check, "")).Refused(422, "columns_missing");
        (await Send(Check, "login,name\n")).Refused(422, "columns_missing");
        (await Send(Check, Header + string.Concat(Enumerable.Range(0, 2001).Select(i => $"p{i},P,{Town.West},township\n")))).Refused(422, "rows_too_many");
        (await Send(Check, Header + new string('x', 1024 * 1024))).Refused(413, "file_too_large");
        Assert.Equal("line_broken", (await Send(Check, Header + "a,b\n")).Went().Json.GetProperty("lines")[0].GetProperty("mistakes")[0].GetProperty("code").GetString());
        foreach (var odd in (string[])["login,name,unit,roles\na,\"never closed,x,y\n", Header + "\0,\0,\0,\0\n", "\n\n\n", Header + "a,\u202e,x,=1+1\n"])
            Assert.True((await Send(Check, odd)).Status is 200 or 422);
    }

    [Fact]
    public async Task Two_thousand_are_opened_in_one_turn()
    {
        var file = Header + string.Concat(Enumerable.Range(0, 2000).Select(i => $"many-{i:0000},Many {i},{Town.West},township\n"));
        var answer = (await Send(Apply, file)).Went();
        Assert.Equal(2002, answer.Body.Split("\r\n").Length);
        Assert.Equal(2000, (await (await at.As("administrator")).Get("/api/people?q=many-&limit=1")).Went().Number("total"));
    }

    private Task<Reply> Send(string path, string text) => Send(path, Encoding.UTF8.GetBytes(text));

    private async Task<Reply> Send(string path, byte[] bytes) => await (await at.As("administrator")).Send(HttpMethod.Post, path, request =>
        request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } });

    private async Task<string[]> Changes(string login) =>
        [.. (await (await at.As("administrator")).Get("/api/account-changes?limit=200")).Went().Json.GetProperty("rows").EnumerateArray()
            .Where(change => change.GetProperty("login").GetString()!.StartsWith(login, StringComparison.Ordinal)).Select(change => change.GetProperty("what").GetString()!)];
}
