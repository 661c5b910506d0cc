using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Attachments;
using CaseFlow.Server.Cases;
using CaseFlow.Server.City;
using CaseFlow.Server.Deadlines;
using CaseFlow.Server.Deputies;
using CaseFlow.Server.Keys;
using CaseFlow.Server.Notices;
using CaseFlow.Server.Outside;

namespace CaseFlow.Server.Running;

/// <summary>Makes or migrates every room's tables before the server listens; several servers may do so at once.</summary>
internal sealed class Tables(Journal journal) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        journal.EnsureSchema(cancellationToken, CaseRoom.Schema, AccountsRoom.Tables, OutsideRoom.Tables, DeadlinesRoom.Tables, AttachmentsRoom.Tables, NoticesRoom.Tables, KeysRoom.Tables, DeputiesRoom.Tables, CityRoom.Tables);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
