using System.CommandLine;
using CaseFlow.Postgres;

namespace CaseFlow.Server.Running;

/// <summary>What all verbs of the program share: how Ctrl-C reaches them, and how they say that they cannot.</summary>
internal static class Verb
{
    /// <summary>Ctrl-C and SIGTERM cancel the verb, which then has half a minute to put things in order.</summary>
    public static InvocationConfiguration Invocation { get; } = new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };

    /// <summary>Runs a verb; a refusal becomes one sentence on standard error and exit code 1, an interruption 130.</summary>
    public static async Task<int> RunAsync(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception refused) when (refused is CannotRunException or PostgresUnavailableException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }
}
