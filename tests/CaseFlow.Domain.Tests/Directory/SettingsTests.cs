using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Tests.Directory;

public sealed class SettingsTests
{
    [Fact]
    public void A_district_takes_a_name() => new NameDistrict("九原区").Gives(new DistrictNamed("九原区"));

    [Theory]
    [InlineData("")]
    [InlineData(" 红山区")]
    [InlineData("红山\u0007区")]
    public void A_name_must_be_readable(string name) =>
        new NameDistrict(name).IsRefused("name_invalid", RejectedKind.Invalid);

    [Fact]
    public void A_name_with_half_a_character_is_refused() =>
        new NameDistrict("红山\ud800").IsRefused("name_invalid", RejectedKind.Invalid);

    [Fact]
    public void A_district_takes_a_time_zone() => new SetTimeZone("Asia/Urumqi").Gives(new TimeZoneSet("Asia/Urumqi"));

    [Fact]
    public void A_time_zone_must_exist() =>
        new SetTimeZone("Asia/Chifeng").IsRefused("time_zone_unknown", RejectedKind.Invalid);
}
