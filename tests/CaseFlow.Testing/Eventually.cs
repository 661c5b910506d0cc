using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace CaseFlow.Testing;

/// <summary>Waits for what another thread, server or process brings about.</summary>
public static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns when the condition holds; fails, naming it, if it does not in time (10 s unless told).</summary>
    public static Task Become(Func<bool> condition, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Become(() => Task.FromResult(condition()), timeout, what);

    /// <inheritdoc cref="Become(Func{bool}, TimeSpan?, string)"/>
    public static async Task Become(Func<Task<bool>> condition, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > (timeout ?? Usual)) Assert.Fail($"Waited {waited.Elapsed.TotalSeconds:0.0} s in vain for: {what}");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Asks until the answer passes; fails with the last answer if none does in time (10 s unless told).</summary>
    public static async Task<T> Answer<T>(
        Func<Task<T>> ask, Func<T, bool> passes, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(passes))] string what = "")
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (passes(answer)) return answer;
            if (waited.Elapsed > (timeout ?? Usual)) Assert.Fail($"Waited {waited.Elapsed.TotalSeconds:0.0} s in vain for: {what}\nThe last answer: {answer}");
            await Task.Delay(Pause);
        }
    }
}
