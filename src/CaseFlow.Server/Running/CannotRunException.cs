namespace CaseFlow.Server.Running;

/// <summary>A verb cannot do its work as it was asked; the message is a sentence that says what to change.</summary>
public sealed class CannotRunException : Exception
{
    public CannotRunException() { }
    public CannotRunException(string sentence) : base(sentence) { }
    public CannotRunException(string sentence, Exception cause) : base(sentence, cause) { }
}
