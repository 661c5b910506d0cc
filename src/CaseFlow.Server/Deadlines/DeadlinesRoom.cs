using CaseFlow.EventStore;

namespace CaseFlow.Server.Deadlines;

/// <summary>Puts the deadlines into the server.</summary>
internal static class DeadlinesRoom
{
    public static readonly Schema Tables = new("deadlines", Sql.Read("deadline_leases.sql"));

    /// <summary>Comes after the directory; the board tells what becomes due.</summary>
    public static IServiceCollection AddDeadlines(this IServiceCollection services) =>
        services.AddSingleton<Alarm>().AddHostedService<DeadlineRounds>();
}
