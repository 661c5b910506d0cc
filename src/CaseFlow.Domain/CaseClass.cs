using System.Text.Json.Serialization;

namespace CaseFlow.Domain;

/// <summary>How pressing an incident is. An urgent case has no grab window: it goes straight to the dispatcher.</summary>
[JsonConverter(typeof(WrittenName<CaseClass>))]
public enum CaseClass
{
    General,
    Important,
    Urgent,
}
