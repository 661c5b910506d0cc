using System.Text.Json.Serialization;
using CaseFlow.Domain;

namespace CaseFlow.Server.People;

/// <summary>What a line of a file of people does.</summary>
[JsonConverter(typeof(WrittenName<PeopleFileDeed>))]
public enum PeopleFileDeed
{
    /// <summary>An account is opened.</summary>
    Open,

    /// <summary>An account gets another name, unit or other roles.</summary>
    Change,

    /// <summary>The account stands so already.</summary>
    Same,

    /// <summary>The line has mistakes, and with it the whole file does nothing.</summary>
    Wrong,
}

/// <summary>A mistake in a line.</summary>
/// <param name="Field">The column; empty for the whole line.</param>
public sealed record PeopleFileMistake(string Field, string Code, string Sentence);

/// <summary>A line of a file and what it would do.</summary>
/// <param name="Line">Of the file, the header being the first.</param>
/// <param name="Unit">The unit's code where it is known, else what the file says.</param>
/// <param name="Roles">As the file says.</param>
public sealed record PeopleFileLine(long Line, string Login, string Name, string Unit, string[] Roles, PeopleFileDeed Does, PeopleFileMistake[] Mistakes);

/// <summary>What a file would do, line by line.</summary>
/// <param name="Encoding">What it was read as: <c>UTF-8</c> or <c>GB 18030</c>.</param>
public sealed record PeopleFileShown(string Encoding, int Opens, int Changes, int Same, int Wrong, PeopleFileLine[] Lines);
