using System.Security.Cryptography;
using System.Text;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using NodaTime;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Server.Intake;

/// <summary>One step of an imported case.</summary>
/// <param name="Name">Part of its idempotency key.</param>
/// <param name="At">When it counts as done, by the source.</param>
public sealed record CaseStep(string Name, Instant At, Actor By, CaseCommand Command);

/// <summary>
/// The life of a request as commands, with the source's own times. Where the district lets townships grab, a request
/// that the source gave to a township is grabbed by it at once, and one that it gave to anybody else waits out the
/// window before it is dispatched, as any other case would.
/// </summary>
internal static class CaseSteps
{
    /// <summary>In whose name an import acts.</summary>
    public const string Account = "import";

    private const string TheOrder = "o1";

    /// <summary>The case that a request of a source is, the same every time.</summary>
    public static string CaseId(string source, string request)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{request}"), hash);
        hash[6] = (byte)(hash[6] & 0x0f | 0x80);
        hash[8] = (byte)(hash[8] & 0x3f | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }

    /// <summary>The steps up to where the source, or an open grab window, leaves the case.</summary>
    public static IEnumerable<CaseStep> Of(Request request, District district, Instant now)
    {
        var centre = new Actor(Account, district.Centre.Code, Role.Dispatcher | Role.System);
        var unit = new Actor(Account, request.Unit, RoleOf(district.Unit(request.Unit)!.Kind) | Role.System);
        var report = new Report(request.Channel, request.Description, request.Place, request.Item, Reference: request.Id);
        var table = Timetable.Of(Case.Unborn, district);
        var begun = request.Opened;
        if (table?.GrabWindow(district.Item(request.Item)!.Class, request.Item) is not { } window)
        {
            yield return new CaseStep("open", begun, centre, new Together(report, new File(), new Dispatch(request.Unit)));
            yield return new CaseStep("take", begun, unit, new Acknowledge { Order = TheOrder });
        }
        else
        {
            yield return new CaseStep("open", begun, centre, new Together(report, new File()));
            if (unit.Is(Role.Township))
            {
                yield return new CaseStep("take", begun, unit, new Grab());
            }
            else
            {
                begun = table.Time.Add(begun, window);
                if (begun > now) yield break;
                yield return new CaseStep("lapse", begun, new Actor("system", centre.Unit, Role.System), new KeepTime());
                yield return new CaseStep("dispatch", begun, centre, new Dispatch(request.Unit));
                yield return new CaseStep("take", begun, unit, new Acknowledge { Order = TheOrder });
            }
        }
        if (request.Closed is not { } closed) yield break;
        var ended = Instant.Max(closed, begun);
        yield return new CaseStep("complete", ended, unit, new Complete(request.Result) { Order = TheOrder });
        yield return new CaseStep("close", ended, centre, new Together(new Check(true, request.Result), new Close(Outcome.Resolved)));
    }

    private static Role RoleOf(UnitKind kind) => kind switch
    {
        UnitKind.Township => Role.Township,
        UnitKind.Community => Role.Community,
        _ => Role.Department,
    };
}
