using CaseFlow.Domain;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Accounts.Codes;

/// <summary>The roles that nobody works with before they have turned on one-time codes.</summary>
internal sealed record CodesFor(Role Roles)
{
    /// <summary>Where they are configured: the roles' words with spaces or commas between them; none unless told.</summary>
    public const string Setting = "CaseFlow:Accounts:CodesFor";

    /// <exception cref="CannotRunException">A word is no role; the message names the roles there are.</exception>
    public static CodesFor Of(string? configured)
    {
        try
        {
            return new CodesFor(RoleWords.Read((configured ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)));
        }
        catch (FormatException unknown)
        {
            throw new CannotRunException($"{Setting}: {unknown.Message}", unknown);
        }
    }

    /// <summary>Whether any of the roles held asks for codes.</summary>
    public bool Of(Role held) => (Roles & held) != 0;
}
