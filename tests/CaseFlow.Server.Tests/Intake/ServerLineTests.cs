using System.Collections.Concurrent;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Intake;
using CaseFlow.Server.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Server.Tests.Intake;

public sealed class ServerLineTests
{
    [Theory]
    [InlineData(StatusCodes.Status429TooManyRequests)]
    [InlineData(StatusCodes.Status503ServiceUnavailable)]
    public async Task A_busy_server_is_asked_again_with_the_same_key(int busy)
    {
        var keys = new ConcurrentQueue<string>();
        await using var server = await Server(http =>
        {
            keys.Enqueue(http.Request.Headers["Idempotency-Key"].ToString());
            http.Response.StatusCode = keys.Count < 3 ? busy : StatusCodes.Status200OK;
            http.Response.Headers.RetryAfter = "0";
        });
        var figures = new Figures();
        using var line = new ServerLine(new Uri(server.Urls.First()), figures);
        var person = new CaseFlow.Server.Intake.Person(line, figures, new DemoAccount("dispatcher", "", "150402", "150402", ["dispatcher"], "secret"));

        Assert.True(await person.Do("/api/cases/1/urge", "urge", new Urge(), 7, TestContext.Current.CancellationToken));

        Assert.Equal((3, 1), (keys.Count, keys.Distinct().Count()));
        Assert.Equal((2, 1), (figures.Retries, figures.Commands));
    }

    [Fact]
    public async Task A_server_that_fails_ends_the_play_with_a_sentence()
    {
        await using var server = await Server(http => http.Response.StatusCode = StatusCodes.Status500InternalServerError);
        using var line = new ServerLine(new Uri(server.Urls.First()), new Figures());
        var said = await Assert.ThrowsAsync<CannotRunException>(() => line.Accounts(TestContext.Current.CancellationToken));
        Assert.Contains("500", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_demo_accounts_is_told_apart()
    {
        await using var server = await Server(http => http.Response.StatusCode = StatusCodes.Status404NotFound);
        using var line = new ServerLine(new Uri(server.Urls.First()), new Figures());
        var said = await Assert.ThrowsAsync<CannotRunException>(() => line.Accounts(TestContext.Current.CancellationToken));
        Assert.Contains("Development", said.Message, StringComparison.Ordinal);
    }

    /// <summary>A server that lets everybody sign in and answers everything else as told.</summary>
    private static async Task<WebApplication> Server(Action<HttpContext> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(http =>
        {
            if (http.Request.Path == "/api/session") http.Response.Headers.SetCookie = "caseflow=yes; path=/";
            else answer(http);
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return app;
    }
}
