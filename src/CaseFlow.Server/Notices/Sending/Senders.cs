namespace CaseFlow.Server.Notices;

/// <summary>One attempt to bring a message through a channel.</summary>
/// <param name="channel">Which channel.</param>
/// <param name="delivery">What the receiver tells doubles by.</param>
/// <param name="message">What to bring.</param>
/// <exception cref="NotDeliveredException">It did not get through, or nobody knows.</exception>
internal delegate Task Send(NoticeChannel channel, string delivery, Message message, CancellationToken cancel);

/// <summary>How each kind of channel sends: another kind is another line here and a file of its own.</summary>
internal sealed class Senders(Webhook webhook)
{
    public Send Of(ChannelKind kind) => kind switch
    {
        ChannelKind.Webhook => webhook.Send,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of channel."),
    };
}
