using System.CommandLine;

namespace CaseFlow.Server.Running;

/// <summary><c>serve</c>: listens until it is stopped.</summary>
internal static class ServeVerb
{
    private static readonly Option<int?> Port = new("--port")
    {
        Description = $"The port on this machine's loopback address to listen on; {ServeOptions.UsualPort} unless told, 0 for any free one.",
    };

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons, such as http://0.0.0.0:5080.",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the console, the API and the live board (the default).");
        Serve(command);
        return command;
    }

    /// <summary>Makes serving what a command does.</summary>
    public static void Serve(Command command)
    {
        command.Add(Port);
        command.Add(Urls);
        command.SetAction((words, cancel) => Verb.RunAsync(() => ServeAsync(Asked(words), cancel)));
    }

    private static ServeOptions Asked(ParseResult words) =>
        ServeOptions.From(words.GetValue(Urls), words.GetValue(Port)) with { Progress = Console.WriteLine };

    private static async Task ServeAsync(ServeOptions options, CancellationToken cancel)
    {
        await using var server = await RunningServer.StartAsync(options, cancel);
        await Welcome.WriteAsync(server, Console.Out, cancel);
        await server.UntilStoppedAsync(cancel);
    }
}
