using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;

namespace CaseFlow.Server.Notices;

/// <summary>Opens a channel.</summary>
/// <param name="Kind">How it carries notices.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Url">Where to: https, or http on this machine where that is allowed.</param>
/// <param name="Kinds">Which notices; all when left out or empty.</param>
/// <param name="Units">Notices to which units; to all when left out or empty.</param>
public sealed record OpenChannel(ChannelKind Kind, string Name, string Url, NoticeKind[]? Kinds = null, string[]? Units = null)
{
    internal Rejected? Wrong(District district) => new ChangeChannel(Name, Url, Kinds, Units).Wrong(district);
}

/// <summary>Changes what a channel is called, where it leads and what goes there; says all of it anew.</summary>
public sealed record ChangeChannel(string Name, string Url, NoticeKind[]? Kinds = null, string[]? Units = null)
{
    private const int LongestName = 60;
    private const int LongestUrl = 500;
    private const int MostUnits = 200;

    internal Rejected? Wrong(District district) =>
        Wording.Missing("name", Name, LongestName) ?? WrongName() ?? Wording.Missing("url", Url, LongestUrl) ?? WrongUrl() ?? WrongUnits(district);

    private Rejected? WrongName() => Name.Trim() == Name && !Name.Any(char.IsControl)
        ? null
        : Rejected.Invalid("name_invalid", "'name' is one line without spaces at its ends. Shorten it to that.");

    private Rejected? WrongUrl() =>
        !Url.Any(char.IsWhiteSpace) && Uri.TryCreate(Url, UriKind.Absolute, out var to) && to.UserInfo.Length == 0 && to.Fragment.Length == 0
        && (to.Scheme == Uri.UriSchemeHttps || (to.Scheme == Uri.UriSchemeHttp && to.IsLoopback))
            ? null
            : Rejected.Invalid("url_unsuitable",
                "'url' takes a whole https address, such as https://example.org/caseflow, without a user name or a fragment; http only to this machine itself.");

    private Rejected? WrongUnits(District district)
    {
        if (Units is null) return null;
        if (Units.Length > MostUnits) return Rejected.Invalid("units_too_many", $"'units' takes at most {MostUnits}. Leave it out for all units.");
        foreach (var code in Units)
            if (district.Unit(code) is null)
                return Rejected.Invalid("unit_unknown", $"'units': there is no unit '{Shown(code)}'. See /api/directory/units for the codes.");
        return null;
    }

    private static string Shown(string? code) => Wording.Missing("units", code, LongestName) is null ? code! : "";
}
