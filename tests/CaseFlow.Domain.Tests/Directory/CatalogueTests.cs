using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Tests.Directory;

public sealed class CatalogueTests
{
    private static ListItem New(
        string code = "01-002", string category = "01", string name = "路灯不亮", CaseClass @class = CaseClass.General,
        string lead = "housing", string[]? supporting = null, Limits? limits = null) =>
        new(code, category, name, @class, lead, supporting ?? ["police"], limits ?? Given.TwoDays, "城市照明管理规定", "Dark street lamp");

    [Fact]
    public void A_category_is_listed_and_renamed()
    {
        new ListCategory("02", "市容环境", "Street appearance").Gives(new CategoryListed("02", "市容环境", "Street appearance"));
        new ListCategory("01", "市政", "Municipal").Gives(new CategoryListed("01", "市政", "Municipal"));
        new ListCategory("0 2", "市容", "x").IsRefused("code_invalid", RejectedKind.Invalid);
        new ListCategory("02", "", "x").IsRefused("name_invalid", RejectedKind.Invalid);
    }

    [Fact]
    public void An_item_is_listed() => New().Gives(new ItemListed(
        "01-002", "01", "路灯不亮", "Dark street lamp", CaseClass.General, "housing", ["police"], Given.TwoDays, "城市照明管理规定"));

    [Fact]
    public void An_item_is_refused_with_a_reason()
    {
        New(code: "").IsRefused("code_invalid", RejectedKind.Invalid);
        New(name: "").IsRefused("name_invalid", RejectedKind.Invalid);
        New(category: "99").IsRefused("category_unknown", RejectedKind.Unknown);
        New(@class: (CaseClass)5).IsRefused("class_unknown", RejectedKind.Invalid);
        New(lead: "none").IsRefused("lead_unknown", RejectedKind.Unknown);
        New(lead: "shut").IsRefused("lead_unknown", RejectedKind.Unknown);
        New(lead: "g1").IsRefused("lead_unknown", RejectedKind.Unknown);
        New(supporting: ["none"]).IsRefused("supporting_unknown", RejectedKind.Unknown);
        New(supporting: ["police", "police"]).IsRefused("supporting_twice", RejectedKind.Invalid);
        New(supporting: ["housing"]).IsRefused("lead_supports_itself", RejectedKind.Invalid);
        (New() with { Limits = null! }).IsRefused("limit_missing", RejectedKind.Invalid);
        New(limits: new Limits(new Limit(0, TimeBase.WorkingDays))).IsRefused("limit_invalid", RejectedKind.Invalid);
        New(limits: Given.TwoDays with { Check = new Limit(1, (TimeBase)9) }).IsRefused("limit_invalid", RejectedKind.Invalid);
        New(code: "01-001").IsRefused("code_taken", RejectedKind.Rule);
        (New() with { LegalBasis = new string('法', 301) }).IsRefused("text_invalid", RejectedKind.Invalid);
    }

    [Fact]
    public void An_item_is_relisted()
    {
        var changed = new RelistItem("01-001", "01", "井盖丢失", CaseClass.Urgent, "police", ["housing"], Given.TwoDays, "");
        changed.Gives(new ItemRelisted("01-001", "01", "井盖丢失", "", CaseClass.Urgent, "police", ["housing"], Given.TwoDays, ""));
        (changed with { Code = "none" }).IsRefused("item_unknown", RejectedKind.Unknown);
        (changed with { Lead = "shut" }).IsRefused("lead_unknown", RejectedKind.Unknown);
    }

    [Fact]
    public void An_item_is_retired_and_listed_again()
    {
        new RetireItem("01-001").Gives(new ItemRetired("01-001"));
        new RetireItem("none").IsRefused("item_unknown", RejectedKind.Unknown);
        var without = Given.And(new ItemRetired("01-001"));
        Assert.True(without.Item("01-001")?.Retired);
        New("01-001").GivesIn(without, new ItemRelisted(
            "01-001", "01", "路灯不亮", "Dark street lamp", CaseClass.General, "housing", ["police"], Given.TwoDays, "城市照明管理规定"));
        Assert.Null(new CloseUnit("police").Decide(without).Refusal);
    }
}
