using CaseFlow.Server.Intake;

namespace CaseFlow.Server.Tests.Intake;

public sealed class CodesTests
{
    [Theory]
    [InlineData("Street Lights", "street-lights")]
    [InlineData("  street   LIGHTS. ", "street-lights")]
    [InlineData("Allston / Brighton", "allston-brighton")]
    [InlineData("BPS_", "bps")]
    public void A_code_is_made_of_the_names_letters(string name, string code) => Assert.Equal(code, Codes.Of(name));

    [Fact]
    public void Names_that_lose_letters_stay_apart()
    {
        string[] names = ["红山", "松山", "Café", "Cafe", new string('a', 60), new string('a', 61), "!", "?"];
        var codes = names.Select(name => Codes.Of(name, "x-")).ToArray();
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[a-z0-9-]{1,40}$", code));
    }
}
