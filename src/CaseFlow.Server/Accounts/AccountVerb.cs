using System.CommandLine;
using CaseFlow.Domain;
using CaseFlow.Server.Accounts.Codes;
using CaseFlow.Server.Directory;
using CaseFlow.Server.People;
using CaseFlow.Server.Running;
using Npgsql;

namespace CaseFlow.Server.Accounts;

/// <summary><c>account</c>: opens accounts, changes their passwords and disables them, from the server's own machine.</summary>
internal static class AccountVerb
{
    private static readonly Argument<string> Login = new("login") { Description = "What is typed to sign in; unique over all districts." };
    private static readonly Option<string?> District = new("--district") { Description = "The district's code, such as 150402; none for the city." };
    private static readonly Option<string?> Unit = new("--unit") { Description = "The code of the unit acted for; the district's centre unless told." };
    private static readonly Option<string[]> Roles = new("--role") { Description = "A role held there, such as dispatcher; may be said several times.", Required = true };
    private static readonly Option<string?> Name = new("--name") { Description = "Shown to others; the login unless told." };

    public static Command Create()
    {
        var open = new Command("open", "Open an account; the password is read from standard input, one line, and has to be changed at the first sign-in.") { Login, District, Unit, Roles, Name };
        open.SetAction((words, cancel) => Run(desk => Open(desk, words, cancel), cancel));
        var password = new Command("password", "Give an account another password, read from standard input; its sessions end, and it has to be changed at the next sign-in.") { Login };
        password.SetAction((words, cancel) => Run(desk => Change(desk, words.GetRequiredValue(Login), cancel), cancel));
        var disable = new Command("disable", "Let nobody sign in with an account any more; its sessions end.") { Login };
        disable.SetAction((words, cancel) => Run(desk => desk.Accounts.Disable(words.GetRequiredValue(Login).ToLowerInvariant(), AccountChanges.CommandLine, cancel), cancel));
        var codesOff = new Command("codes-off", "Turn off one-time codes for somebody who has lost what makes them and the recovery codes; the account's sessions end.") { Login };
        codesOff.SetAction((words, cancel) => Run(desk => CodesOff(desk, words.GetRequiredValue(Login).ToLowerInvariant(), cancel), cancel));
        return new Command("account", "Open, change and disable accounts.") { open, password, disable, codesOff, PeopleFileVerb.Create() };
    }

    private sealed record Desk(AccountBook Accounts, AccountCodes Codes, NpgsqlDataSource Source, Districts Districts);

    private static Task<int> Run(Func<Desk, Task> work, CancellationToken cancel) => Verb.RunAsync(async () =>
    {
        await using var rooms = await Workrooms.OpenAsync(connectionString: null, Console.WriteLine, cancel);
        try
        {
            await work(new Desk(new AccountBook(rooms.Get<NpgsqlDataSource>(), rooms.Get<IHostEnvironment>()), new AccountCodes(rooms.Get<NpgsqlDataSource>(), rooms.Get<TimeProvider>()), rooms.Get<NpgsqlDataSource>(), rooms.Get<Districts>()));
        }
        catch (KeyNotFoundException unknown)
        {
            throw new CannotRunException(unknown.Message);
        }
        Console.WriteLine("Done.");
    });

    private static async Task Open(Desk desk, ParseResult words, CancellationToken cancel)
    {
        var login = words.GetRequiredValue(Login).ToLowerInvariant();
        var roles = Held(words.GetRequiredValue(Roles));
        var name = words.GetValue(Name) ?? login;
        var account = roles.HasFlag(Role.City) ? OfCity(words, roles, login, name) : OfDistrict(desk, words, roles, login, name);
        await using var turn = await PeopleTurn.Begin(desk.Source, account.Tenant, cancel);
        if ((await turn.Find([login], cancel)).Count > 0) throw new CannotRunException($"The login '{login}' is taken: choose another one.");
        await turn.Keep([PersonDecision.Opened(account, AccountChanges.CommandLine)], DateTime.UtcNow, cancel);
    }

    private static Account OfCity(ParseResult words, Role roles, string login, string name) =>
        roles == Role.City && words.GetValue(District) is null && words.GetValue(Unit) is null
            ? Account.OfCity(login, name, Hash(login)) with { MustChange = true }
            : throw new CannotRunException("The role 'city' is held alone, without --district and --unit. Open another account for what somebody does in a district.");

    private static Account OfDistrict(Desk desk, ParseResult words, Role roles, string login, string name)
    {
        if (words.GetValue(District) is not { } code) throw new CannotRunException("Say in --district which district the account is of, such as 150402.");
        var district = desk.Districts.Of(code);
        if (!district.HasCentre)
            throw new CannotRunException($"There is no district '{district.Code}'. There are: {string.Join(", ", desk.Districts.All.Select(one => one.Code))}.");
        var unit = district.Unit(words.GetValue(Unit) ?? district.Centre.Code)
            ?? throw new CannotRunException($"There is no unit '{words.GetValue(Unit)}' in {district.Name}.");
        return new Account(district.Code, login, name, unit.Code, roles, Hash(login), Account.NewStamp(), MustChange: true);
    }

    private static async Task Change(Desk desk, string login, CancellationToken cancel)
    {
        if (await desk.Accounts.Find(login, cancel) is { HasPassword: false }) throw new CannotRunException($"An outside provider keeps the password of '{login}': change it there.");
        await desk.Accounts.ChangePassword(login.ToLowerInvariant(), Hash(login), mustChange: true, AccountChanges.CommandLine, cancel);
    }

    private static async Task CodesOff(Desk desk, string login, CancellationToken cancel)
    {
        if (await desk.Accounts.Find(login, cancel) is not { } account) throw new KeyNotFoundException($"There is no account '{login}'.");
        await desk.Codes.TurnOff(account.Login, AccountChanges.CommandLine, cancel);
    }

    private static Role Held(string[] words)
    {
        try
        {
            return RoleWords.Read(words);
        }
        catch (FormatException unknown)
        {
            throw new CannotRunException(unknown.Message, unknown);
        }
    }

    private static string Hash(string login)
    {
        if (!Console.IsInputRedirected) Console.Write("Password: ");
        var password = Console.ReadLine() ?? "";
        if (PasswordPolicy.Wrong(password, login) is { } wrong) throw new CannotRunException(wrong.Sentence);
        using var passwords = new Passwords();
        return passwords.Hash(password);
    }
}
