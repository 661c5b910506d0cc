using CaseFlow.Testing;

namespace CaseFlow.Postgres.Tests;

public sealed class ApprovalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("caseflow-approval").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_text_that_nobody_approved_fails_and_says_how_to_approve_it()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Approval.Matches("new", file: Path.Combine(folder, "Some.cs"), method: "First"));
        Assert.Contains("mv ", failure.Message, StringComparison.Ordinal);
        Assert.Equal("new\n", File.ReadAllText(Path.Combine(folder, "Some.First.received.txt")));
    }

    [Fact]
    public void A_text_that_differs_fails_with_the_lines_that_differ()
    {
        File.WriteAllText(Path.Combine(folder, "Some.Second.verified.txt"), "a\nb\nc\n");
        var failure = Assert.ThrowsAny<Exception>(() => Approval.Matches("a\nB\nc", file: Path.Combine(folder, "Some.cs"), method: "Second"));
        Assert.Contains("line 2:\n  a\n- b\n+ B\n  c", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_as_approved_passes_and_removes_what_was_received_before()
    {
        File.WriteAllText(Path.Combine(folder, "Some.Third_x.verified.txt"), "same\n");
        File.WriteAllText(Path.Combine(folder, "Some.Third_x.received.txt"), "other\n");
        Approval.Matches("same", "x", Path.Combine(folder, "Some.cs"), "Third");
        Assert.False(File.Exists(Path.Combine(folder, "Some.Third_x.received.txt")));
    }
}
