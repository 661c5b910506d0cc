using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Http;

namespace CaseFlow.Server.Intake;

/// <summary>Somebody signed in: sees and does what that account may, over HTTP.</summary>
internal sealed class Person(ServerLine line, Figures figures, DemoAccount account) : IDisposable
{
    private readonly SemaphoreSlim door = new(1);
    private readonly string run = Guid.NewGuid().ToString("n")[..12];
    private string? cookie;
    private int sent;

    public DemoAccount Account => account;

    /// <summary>What the address shows; null when it does not exist for this person.</summary>
    public async Task<T?> See<T>(string address, JsonTypeInfo<T> type, CancellationToken cancel) where T : class
    {
        await SignIn(cancel);
        using var answer = await line.Send(() => Request(HttpMethod.Get, address), cancel);
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadFromJsonAsync(type, cancel) : null;
    }

    /// <summary>Gives a command; answers whether it went through.</summary>
    /// <param name="seen">The version that it is based on; null to try whatever has changed since.</param>
    public async Task<bool> Do(string address, string verb, CaseCommand command, long? seen, CancellationToken cancel)
    {
        await SignIn(cancel);
        var (body, key) = (JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), CaseJson.Default), $"{account.Account}-{run}-{Interlocked.Increment(ref sent)}");
        using var answer = await line.Send(() => Command(address, body, key, seen), cancel);
        if (answer.IsSuccessStatusCode) figures.Done(verb);
        else figures.Refused((await answer.Content.ReadFromJsonAsync(ProblemJson.Default.Problem, cancel))?.Code ?? "unknown");
        return answer.IsSuccessStatusCode;
    }

    private HttpRequestMessage Command(string address, byte[] body, string key, long? seen)
    {
        var request = Request(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        request.Headers.Add("Idempotency-Key", key);
        if (seen is { } version) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return request;
    }

    private HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Cookie", cookie);
        return request;
    }

    private async Task SignIn(CancellationToken cancel)
    {
        if (cookie is not null) return;
        await door.WaitAsync(cancel);
        try
        {
            cookie ??= await line.SignIn(account, cancel);
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose() => door.Dispose();
}
