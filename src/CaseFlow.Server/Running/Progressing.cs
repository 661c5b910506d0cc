using System.Globalization;
using Spectre.Console;

namespace CaseFlow.Server.Running;

/// <summary>Shows how far long work is: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class Progressing
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Runs work that tells what it has done.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">How much it comes to.</param>
    /// <param name="unit">Of what, in the plural.</param>
    /// <param name="work">The work; told where to report how much is done.</param>
    public static Task Show(string title, long total, string unit, Func<IProgress<long>, Task> work) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? OnTerminal(title, total, work)
            : work(new Lines(title, total, unit));

    private static Task OnTerminal(string title, long total, Func<IProgress<long>, Task> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(shown => work(new Bar(shown.AddTask(title, maxValue: Math.Max(1, total)))));

    private sealed class Bar(ProgressTask task) : IProgress<long>
    {
        public void Report(long value) => task.Value = value;
    }

    private sealed class Lines(string title, long total, string unit) : IProgress<long>
    {
        private readonly long began = TimeProvider.System.GetTimestamp();
        private long last = TimeProvider.System.GetTimestamp();

        public void Report(long value)
        {
            if (TimeProvider.System.GetElapsedTime(last) < BetweenLines) return;
            last = TimeProvider.System.GetTimestamp();
            var speed = value / TimeProvider.System.GetElapsedTime(began).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {value:n0} of {total:n0} {unit}, {speed:n0} a second"));
        }
    }
}
