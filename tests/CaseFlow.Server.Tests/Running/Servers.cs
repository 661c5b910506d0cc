using CaseFlow.Server.Running;

namespace CaseFlow.Server.Tests.Running;

/// <summary>Options of servers in the tests' own process: a free port, a given database, no districts.</summary>
internal static class Servers
{
    /// <summary>A key that protects nothing.</summary>
    public static readonly string MasterKey = Convert.ToBase64String(new byte[32]);

    public static ServeOptions On(string connectionString) => new()
    {
        Urls = "http://127.0.0.1:0",
        Environment = "Production",
        ConnectionString = connectionString,
        Settings = new Dictionary<string, string?> { ["CaseFlow:MasterKey"] = MasterKey, ["CaseFlow:Seeds"] = "none" },
    };
}
