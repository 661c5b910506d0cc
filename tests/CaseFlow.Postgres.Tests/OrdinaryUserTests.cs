namespace CaseFlow.Postgres.Tests;

public sealed class OrdinaryUserTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Root_takes_postgres_where_it_exists()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root lends an account.");
        var user = OrdinaryUser.Choose(Accounts("root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\npostgres:x:101:104::/:/bin/sh\n"));
        Assert.Equal(new OrdinaryUser("postgres", 101, 104), user);
    }

    [Fact]
    public void Root_takes_nobody_where_there_is_no_postgres()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root lends an account.");
        Assert.Equal("nobody", OrdinaryUser.Choose(Accounts("root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n")).Name);
    }

    [Fact]
    public void A_folder_that_only_root_may_enter_is_named()
    {
        var shut = Directory.CreateTempSubdirectory("caseflow-shut");
        var user = new OrdinaryUser("nobody", 65534, 65534);
        Assert.Equal(shut.FullName, user.Barrier(Path.Combine(shut.FullName, "state")));
        shut.Delete();
    }

    [Fact]
    public void An_ordinary_caller_meets_no_barrier() =>
        Assert.Null(new OrdinaryUser("me").Barrier(Path.GetTempPath()));

    private string Accounts(string lines)
    {
        File.WriteAllText(file, lines);
        return file;
    }
}
