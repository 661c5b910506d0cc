namespace CaseFlow.Server.Outside;

/// <summary>Why somebody does not come in through the provider.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable, for programs and for the sign-in page.</param>
/// <param name="Chinese">A sentence that says what to do.</param>
/// <param name="English">The same.</param>
internal sealed record OutsideRefusal(int Status, string Code, string Chinese, string English)
{
    public static readonly OutsideRefusal Denied = new(403, "outside_denied",
        "统一身份认证没有放行：您取消了登录，或者没有使用本系统的权限。请重新登录，或者联系统一身份认证的管理员。",
        "The provider did not let you through: you cancelled, or may not use CaseFlow. Sign in again, or ask those who run the provider.");

    public static readonly OutsideRefusal Stale = new(400, "outside_stale",
        "这次登录已失效：用时过长、在别的浏览器里开始，或者已经用过。请从登录页重新开始。",
        "This sign-in is over: it took too long, was begun in another browser, or was used already. Begin again at the sign-in page.");

    public static readonly OutsideRefusal Unacceptable = new(400, "outside_unacceptable",
        "统一身份认证的答复无法采信。请重新登录；若仍然如此，请告知系统管理员。",
        "What the provider answered cannot be trusted. Sign in again; if it stays so, tell those who run CaseFlow.");

    public static readonly OutsideRefusal Away = new(503, "outside_away",
        "统一身份认证暂时没有应答。请稍后再试；有本地账号的，可以用密码登录。",
        "The provider does not answer at the moment. Try again in a little while; who has a local account can sign in with its password.");

    public static readonly OutsideRefusal Nameless = new(403, "outside_nameless",
        "统一身份认证没有给出可用的登录名。请联系统一身份认证的管理员补上登录名。",
        "The provider gives no login that can be used here. Ask those who run the provider to give you one.");

    public static readonly OutsideRefusal Unmapped = new(403, "outside_unmapped",
        "您所在的组在这里没有对应的角色。请联系统一身份认证的管理员，把您加入使用本系统的组。",
        "None of your groups has a role here. Ask those who run the provider to put you into a group that uses CaseFlow.");

    public static readonly OutsideRefusal Ambiguous = new(403, "outside_ambiguous",
        "您所在的几个组互相冲突：分属不同的单位或区县，或者同时带有市级角色。请联系统一身份认证的管理员调整。",
        "Your groups contradict each other: several units or districts, or the city beside a district. Ask those who run the provider to put it right.");

    public static readonly OutsideRefusal NoPlace = new(403, "outside_no_place",
        "统一身份认证给出的区县或单位在这里不存在或已撤销。请联系统一身份认证的管理员更正。",
        "The district or unit that the provider names for you does not exist here, or is closed. Ask those who run the provider to correct it.");

    public static readonly OutsideRefusal Taken = new(409, "outside_login_taken",
        "这个登录名在这里已属于另一个账号，不会被接管。请用那个账号的密码登录，或者联系管理员。",
        "Another account here has this login, and is not taken over. Sign in with that account's password, or ask an administrator.");

    public static readonly OutsideRefusal Disabled = new(403, "outside_disabled",
        "您在这里的账号已停用。请联系管理员。",
        "Your account here is disabled. Ask an administrator.");
}
