using CaseFlow.Server.Accounts.Codes;

namespace CaseFlow.Server.Tests.Accounts.Codes;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Secret = "12345678901234567890"u8.ToArray();

    /// <summary>The published examples of RFC 6238, appendix B, of which six digits are the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_that_of_the_standard(long seconds, string code) => Assert.Equal(seconds / 30, StepOf(code, seconds));

    [Fact]
    public void A_clock_may_be_one_step_off_to_either_side_and_no_more()
    {
        const long Step = 1111111109 / 30;
        foreach (var (seconds, good) in new[] { ((Step - 2) * 30 + 29, false), ((Step - 1) * 30, true), ((Step + 1) * 30 + 29, true), ((Step + 2) * 30, false) })
            Assert.Equal(good ? Step : null, StepOf("081804", seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("08180")]
    [InlineData("0818044")]
    [InlineData("０８１８０４")]
    [InlineData("-81804")]
    public void What_is_no_code_is_none(string typed) => Assert.Null(StepOf(typed, 1111111109));

    [Fact]
    public void Base32_is_that_of_the_standard() => Assert.Equal("MZXW6YTB", Base32.Of("fooba"u8));

    [Fact]
    public void Recovery_codes_differ_and_are_known_however_they_are_typed()
    {
        var codes = RecoveryCode.Make();
        Assert.Equal(RecoveryCode.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$", code));
        Assert.All(codes, code => Assert.True(RecoveryCode.Is(RecoveryCode.Plain(" " + code.ToLowerInvariant().Replace('-', ' ')))));
    }

    private static long? StepOf(string code, long seconds) => OneTimeCode.StepOf(code, Secret, DateTimeOffset.FromUnixTimeSeconds(seconds));
}
