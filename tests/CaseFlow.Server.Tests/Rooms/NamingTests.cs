using System.Text.RegularExpressions;

namespace CaseFlow.Server.Tests.Rooms;

public sealed partial class NamingTests
{
    [Fact]
    public void No_file_is_named_after_a_layer_instead_of_the_field() =>
        Assert.DoesNotContain(Room.FilesUnder(Path.Combine(Room.Top, "src"), "*.cs"), file => Layer().IsMatch(Path.GetFileNameWithoutExtension(file)));

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utilities|Service|Repository|Mapper)$")]
    private static partial Regex Layer();
}
