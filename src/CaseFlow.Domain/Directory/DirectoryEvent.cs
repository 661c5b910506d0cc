using CaseFlow.Domain.Clocks;

namespace CaseFlow.Domain.Directory;

/// <summary>Something that happened to a district's directory. Who, when and which district are the event's metadata.</summary>
public abstract record DirectoryEvent;

public sealed record DistrictNamed(string Name) : DirectoryEvent;

/// <summary>An IANA zone, such as Asia/Shanghai.</summary>
public sealed record TimeZoneSet(string TimeZone) : DirectoryEvent;

/// <summary>Cases that are reported from now on go by this calendar.</summary>
public sealed record CalendarAdopted(WorkCalendar Calendar) : DirectoryEvent;

/// <summary>Cases that are reported from now on go by this policy.</summary>
public sealed record PolicyAdopted(Policy Policy) : DirectoryEvent;

public sealed record UnitOpened(string Code, string Name, UnitKind Kind, string? Parent) : DirectoryEvent;

public sealed record UnitRenamed(string Code, string Name) : DirectoryEvent;

public sealed record UnitMoved(string Code, string Parent) : DirectoryEvent;

public sealed record UnitClosed(string Code) : DirectoryEvent;

public sealed record UnitReopened(string Code) : DirectoryEvent;

public sealed record GridDrawn(
    string Code, string Name, GridKind Kind, string Community, int MicroGrids, Position[] Ring) : DirectoryEvent;

public sealed record GridRedrawn(
    string Code, string Name, GridKind Kind, string Community, int MicroGrids, Position[] Ring) : DirectoryEvent;

public sealed record GridRetired(string Code) : DirectoryEvent;

public sealed record CategoryListed(string Code, string Name, string NameEn) : DirectoryEvent;

public sealed record ItemListed(
    string Code, string Category, string Name, string NameEn, CaseClass Class, string Lead, string[] Supporting,
    Limits Limits, string LegalBasis) : DirectoryEvent;

public sealed record ItemRelisted(
    string Code, string Category, string Name, string NameEn, CaseClass Class, string Lead, string[] Supporting,
    Limits Limits, string LegalBasis) : DirectoryEvent;

public sealed record ItemRetired(string Code) : DirectoryEvent;
