using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;
using File = CaseFlow.Domain.Cases.File;
using Void = CaseFlow.Domain.Cases.Void;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Reporting, filing, declining and voiding.</summary>
public sealed class IntakeTests
{
    private static readonly PlaceGiven Here = new(118.05, 42.05, "哈达街");

    [Fact]
    public void A_report_finds_its_grid() => Given().When(new Report(Channel.Hotline, " 垃圾成堆 ", Here, "01-002", new Reporter("某人"), "H-1"), Dispatcher)
        .Then(new CaseReported(Channel.Hotline, "垃圾成堆", Past.Street, "01-002", new Reporter("某人"), "H-1")).Stands(Stage.Reported);

    [Fact]
    public void A_position_narrows_the_area_it_is_given_with() =>
        Assert.Equal("g1", Given().Does(Report(Here with { Area = "t1" }), Dispatcher).Now.Place!.Area);

    [Fact]
    public void An_area_is_believed_where_the_position_lies_outside_it() =>
        Assert.Equal("t2", Given().Does(Report(Here with { Area = "t2" }), Dispatcher).Now.Place!.Area);

    [Fact]
    public void A_whole_district_is_an_area() => Assert.Null(Given().Does(Report(new PlaceGiven(Area: Centre)), Dispatcher).Now.Place!.Township);

    public static TheoryData<string, Report> Unusable => new()
    {
        { "text_missing", Report(Here) with { Description = " " } },
        { "text_too_long", Report(Here) with { Description = new string('长', 4001) } },
        { "text_unreadable", Report(Here) with { Description = "\u0000" } },
        { "text_unreadable", Report(Here) with { Reference = "\ud800" } },
        { "item_unknown", Report(Here) with { Item = "99" } },
        { "item_retired", Report(Here) with { Item = "01-003" } },
        { "place_missing", Report(null!) },
        { "place_missing", Report(new PlaceGiven(Address: "某处")) },
        { "position_incomplete", Report(new PlaceGiven(Longitude: 118)) },
        { "position_invalid", Report(new PlaceGiven(181, 91)) },
        { "position_invalid", Report(new PlaceGiven(double.NaN, 42)) },
        { "place_outside", Report(new PlaceGiven(0, 0)) },
        { "area_unknown", Report(new PlaceGiven(Area: "nowhere")) },
        { "area_closed", Report(new PlaceGiven(Area: "t9")) },
        { "area_not_a_place", Report(new PlaceGiven(Area: "police")) },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void A_report_that_cannot_be_used_is_refused(string code, Report report) => Given().When(report, Dispatcher).ThenRefused(code);

    [Fact]
    public void A_second_report_on_the_same_case_is_the_first() => Given(Past.Reported).When(Report(Here), Dispatcher).ThenNothing();

    [Fact]
    public void A_general_case_is_filed_into_the_pool() => Given(Past.Reported).When(new File("01-002"), Dispatcher)
        .Then(new CaseFiled("01-002", "01", CaseClass.General, Past.Street), new CasePooled(Morning + NodaTime.Duration.FromMinutes(31))).Stands(Stage.Pooled);

    [Fact]
    public void An_urgent_case_goes_straight_to_the_dispatcher() => Given(Past.Reported).When(new File("01-001"), Dispatcher)
        .Then(new CaseFiled("01-001", "01", CaseClass.Urgent, Past.Street)).Stands(Stage.ToDispatch);

    [Fact]
    public void The_centre_may_correct_class_and_place() => Given(Past.Reported).When(new File("01-002", CaseClass.Urgent, new PlaceGiven(Area: "c3")), Dispatcher)
        .Then(new CaseFiled("01-002", "01", CaseClass.Urgent, new Place(null, null, "c3", "t2", "c3")));

    [Fact]
    public void Filing_names_an_item() => Given(Past.Reported).When(new File(), Dispatcher).ThenRefused("item_missing");

    [Fact]
    public void Filing_again_in_another_way_is_refused()
    {
        Given(Past.Lapsed).When(new File("01-002"), Dispatcher).ThenNothing();
        Given(Past.Lapsed).When(new File("01-002", CaseClass.Urgent), Dispatcher).ThenRefused("already_filed");
        Given(Past.Lapsed).When(new File("01-001"), Dispatcher).ThenRefused("already_filed");
        Given(Past.Lapsed).When(new File("01-002", Place: new PlaceGiven(Area: "t2")), Dispatcher).ThenRefused("already_filed");
    }

    [Fact]
    public void A_report_can_be_declined_with_a_reason()
    {
        Given(Past.Reported).When(new Decline("不属本区"), Dispatcher).Then(new CaseDeclined("不属本区")).Stands(Stage.Declined);
        Given(Past.Reported).When(new Decline(""), Dispatcher).ThenRefused("text_missing");
        Given(Past.Lapsed).When(new Decline("不属本区"), Dispatcher).ThenRefused("already_filed");
    }

    [Fact]
    public void A_voided_case_withdraws_its_orders_and_takes_no_more()
    {
        var voided = Given(Past.Suspended).When(new Void("误报"), Dispatcher).Then(new CaseVoided("误报")).Stands(Stage.Voided);
        Assert.All(voided.Now.Orders, order => Assert.Equal(OrderState.Withdrawn, order.State));
        voided.When("o1", new Complete("已办"), At("t1")).ThenRefused("case_voided");
        voided.When(new Reopen("真的"), Dispatcher).ThenRefused("case_voided");
        Given(Past.Closed).When(new Void("误报"), Dispatcher).ThenRefused("case_closed");
    }

    [Fact]
    public void Nothing_can_be_done_to_a_case_that_was_never_reported()
    {
        Given().When(new Void("误报"), Dispatcher).ThenRefused("case_unknown");
        Given().When(new File("01-001"), Dispatcher).ThenRefused("case_unknown");
        Given().When(new Supervise(SupervisionLevel.Centre, "拖", "t1"), Dispatcher).ThenRefused("case_unknown");
    }

    private static Report Report(PlaceGiven place) => new(Channel.Citizen, "垃圾成堆", place);
}
