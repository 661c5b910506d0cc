using CaseFlow.Domain;
using CaseFlow.Server.Outside;
using CaseFlow.Server.Running;
using Microsoft.Extensions.Configuration;

namespace CaseFlow.Server.Tests.Outside;

/// <summary>What is wrong with the settings of a provider is said at the start, by name.</summary>
public sealed class ProviderSettingsTests
{
    [Fact]
    public void Without_settings_there_is_no_provider() => Assert.Null(Provider.Read(new ConfigurationBuilder().Build()));

    [Fact]
    public void What_is_left_out_is_the_usual()
    {
        var provider = Read([])!;
        Assert.Equal(("id.example.org", "preferred_username", "groups"), (provider.Name, provider.Claims.Login, provider.Claims.Groups));
        Assert.Equal(["openid", "profile"], provider.Scopes);
        Assert.Null(provider.Audience);
        Assert.Equal(new GroupRights("desk", Role.Dispatcher | Role.Auditor, null, null), Assert.Single(provider.Groups));
    }

    [Theory]
    [InlineData("Authority", "", "Authority is missing")]
    [InlineData("Authority", "id.example.org", "no address of a provider: 'id.example.org'")]
    [InlineData("Authority", "http://id.example.org", "has to begin with https")]
    [InlineData("ClientId", "", "ClientId is missing")]
    [InlineData("ClientSecret", " ", "ClientSecret is missing")]
    [InlineData("Audience", "caseflow", "another name than ClientId")]
    [InlineData("Scopes", "profile", "has to name 'openid'")]
    [InlineData("Autority", "x", "Autority is no setting")]
    [InlineData("Claims:Group", "x", "Claims:Group is no setting")]
    [InlineData("Groups:0:Roles", "chief", "'chief' is no role; the roles are")]
    [InlineData("Groups:0:Roles", "city dispatcher", "the role 'city' is held alone")]
    [InlineData("Groups:0:Name", "", "Groups:0:Name is missing")]
    public void A_setting_that_is_missing_or_wrong_is_named(string name, string value, string sentence)
    {
        var wrong = Assert.Throws<CannotRunException>(() => Read([(name, value)]));
        Assert.Contains(sentence, wrong.Message, StringComparison.Ordinal);
        Assert.StartsWith(Provider.Section, wrong.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", wrong.Message, StringComparison.Ordinal);
    }

    private static Provider? Read((string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Authority"] = "https://id.example.org/realms/city", ["ClientId"] = "caseflow", ["ClientSecret"] = "secret", ["Groups:0:Name"] = "desk", ["Groups:0:Roles"] = "dispatcher auditor",
        };
        foreach (var (name, value) in more) settings[name] = value;
        return Provider.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => $"{Provider.Section}:{one.Key}", one => one.Value)).Build());
    }
}
