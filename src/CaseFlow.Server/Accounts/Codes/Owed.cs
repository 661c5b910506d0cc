namespace CaseFlow.Server.Accounts.Codes;

/// <summary>What somebody who has shown a password has to do before everything that they may is open.</summary>
public enum Owed
{
    /// <summary>Nothing: they are in.</summary>
    Nothing,

    /// <summary>To give a one-time code: until then nothing at all is open.</summary>
    Code,

    /// <summary>To choose another password than the one that somebody else chose: until then the own account is open.</summary>
    Password,

    /// <summary>To turn on one-time codes, which a role asks for: until then the own account is open.</summary>
    Codes,
}

/// <summary>Says what somebody owes who comes in.</summary>
internal sealed class Owing(AccountCodes codes, CodesFor asked)
{
    /// <param name="gaveCode">Whether a code was given, or the session before had come past it.</param>
    public async Task<Owed> Of(Account account, bool gaveCode, CancellationToken cancel)
    {
        // How somebody is asked there is the outside provider's business.
        if (!account.HasPassword) return Owed.Nothing;
        var on = await codes.AreOn(account.Login, cancel);
        if (on && !gaveCode) return Owed.Code;
        if (account.MustChange) return Owed.Password;
        return !on && asked.Of(account.Roles) ? Owed.Codes : Owed.Nothing;
    }
}
