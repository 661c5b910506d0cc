namespace CaseFlow.Postgres;

/// <summary>A private PostgreSQL cannot be had; the message is a sentence that says what to do about it.</summary>
public sealed class PostgresUnavailableException : Exception
{
    public PostgresUnavailableException() { }
    public PostgresUnavailableException(string sentence) : base(sentence) { }
    public PostgresUnavailableException(string sentence, Exception cause) : base(sentence, cause) { }
}
