using CaseFlow.Domain.Cases;

namespace CaseFlow.Domain.Tests.Cases;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("井盖 现场.JPG", "井盖 现场.jpg")]
    [InlineData("photo.jpeg", "photo.jpeg")]
    [InlineData("C:\\Users\\me\\photo.jpg", "photo.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("report.pdf", "report.pdf.jpg")]
    [InlineData("invoice\u202egpj.exe", "invoicegpj.exe.jpg")]
    [InlineData("a\u0000b\r\nc\u200b.jpg", "abc.jpg")]
    [InlineData("say \"hi\" <now>?.jpg", "say _hi_ _now__.jpg")]
    [InlineData(" ..hidden. .jpg", "hidden.jpg")]
    [InlineData("half \ud83d.jpg", "half.jpg")]
    [InlineData("whole 😀.jpg", "whole 😀.jpg")]
    public void A_name_is_one_that_every_system_can_show_and_save(string sent, string kept) =>
        Assert.Equal(kept, FileName.Clean(sent, "image/jpeg"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" . ")]
    [InlineData("folder/")]
    [InlineData("\u0007\u202e")]
    [InlineData(".jpg")]
    public void Where_nothing_is_left_there_is_no_name(string? sent) => Assert.Null(FileName.Clean(sent, "image/jpeg"));

    [Theory]
    [InlineData("长")]
    [InlineData("😀")]
    [InlineData("x😀")]
    public void A_long_name_is_cut_between_characters_and_keeps_its_ending(string part)
    {
        var kept = FileName.Clean(string.Concat(Enumerable.Repeat(part, 200)) + ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")!;
        Assert.InRange(kept.Length, FileName.Most - 6, FileName.Most);
        Assert.EndsWith(".docx", kept, StringComparison.Ordinal);
        Assert.Equal(kept, FileName.Clean(kept, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        Assert.DoesNotContain('\ufffd', kept);
    }

    [Fact]
    public void What_came_without_a_name_gets_one_of_its_kind() =>
        Assert.All(FileName.Endings.Keys, type => Assert.Equal(FileName.Unnamed(type), FileName.Clean(FileName.Unnamed(type), type)));
}
