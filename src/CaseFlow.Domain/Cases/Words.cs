using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Cases;

/// <summary>How an incident came in.</summary>
[JsonConverter(typeof(WrittenName<Channel>))]
public enum Channel { GridMember, Hotline, Citizen, Open311, Sensor, Import }

/// <summary>What the reporter thinks of the result. Only the first two count as satisfied, the second at 0.9.</summary>
[JsonConverter(typeof(WrittenName<Satisfaction>))]
public enum Satisfaction { Satisfied, MostlySatisfied, Dissatisfied }

/// <summary>What a closed case came to, honestly.</summary>
[JsonConverter(typeof(WrittenName<Outcome>))]
public enum Outcome { Resolved, PartlyResolved, NotResolvable }

/// <summary>Who stands behind a supervision, mildest first.</summary>
[JsonConverter(typeof(WrittenName<SupervisionLevel>))]
public enum SupervisionLevel { Centre, Leader, Government }

/// <summary>
/// Who reported. Plain while the command travels; each field is sealed under the case's own key before it is stored,
/// so that what the log holds is unreadable once that key is erased.
/// </summary>
public sealed record Reporter(string? Name = null, string? Phone = null, string? Address = null)
{
    /// <summary>Why these particulars cannot be taken; null when they can.</summary>
    public Rejected? Wrong() =>
        Wording.Wrong("reporter.name", Name, 100)
        ?? Wording.Wrong("reporter.phone", Phone, 40)
        ?? Wording.Wrong("reporter.address", Address, 300);
}
