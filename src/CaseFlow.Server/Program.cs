using System.CommandLine;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory.Seeds;
using CaseFlow.Server.Intake;
using CaseFlow.Server.Policies;
using CaseFlow.Server.Running;

var root = new RootCommand("CaseFlow: takes every urban-management incident from report to close.")
{
    ServeVerb.Create(), ImportVerb.Create(), SimulateVerb.Create(), SeedVerb.Create(), PolicyVerb.CreatePolicy(), PolicyVerb.CreateCalendar(), AccountVerb.Create(), VerifyVerb.Create(), RebuildVerb.Create(),
};
ServeVerb.Serve(root);
return await root.Parse(args).InvokeAsync(Verb.Invocation);
