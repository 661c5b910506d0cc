using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Photos and files on reports, notes and results.</summary>
public sealed class AttachmentTests
{
    private static readonly Attachment Photo = new(new string('a', 64), "井盖.jpg", "image/jpeg", 81_234);
    private static readonly Attachment Scan = new(new string('b', 64), "scan.pdf", "application/pdf", 9_000);

    private static AttachmentGiven[] Naming(params Attachment[] attachments) => Array.ConvertAll(attachments, one => new AttachmentGiven(one.Hash));

    [Fact]
    public void A_report_comes_with_what_was_uploaded() =>
        Assert.Equal([Photo, Scan], Given()
            .When(new Report(Channel.Citizen, "井盖缺失", new PlaceGiven(null, null, null, "g1"), Attachments: Naming(Photo, Scan)), At("g1"), uploads: [Photo, Scan])
            .Then(new CaseReported(Channel.Citizen, "井盖缺失", Place.In(District, District.Unit("g1")!, null, null), null, null, null, [Photo, Scan]))
            .Now.Attachments);

    [Fact]
    public void A_result_comes_with_photos_and_the_case_keeps_each_file_once()
    {
        var noted = Given(Past.Acknowledged).When(new Progress("清了一半", Naming(Photo)) { Order = "o1" }, At("t1"), uploads: Photo)
            .Then(new ProgressReported("o1", "清了一半", [Photo]));
        var done = noted.When(new Complete("已清理", Naming(Photo, Scan)) { Order = "o1" }, At("t1"), uploads: Scan)
            .Then(new OrderCompleted("o1", "已清理", [Photo, Scan]));
        Assert.Equal([Photo, Scan], done.Now.Attachments);
    }

    [Fact]
    public void The_same_note_with_the_same_files_is_one_and_with_others_another()
    {
        var noted = Given(Past.Acknowledged).When(new Progress("半", Naming(Photo, Scan)) { Order = "o1" }, At("t1"), uploads: [Photo, Scan]).Happens();
        noted.When(new Progress("半", Naming(Scan, Photo)) { Order = "o1" }, At("t1")).ThenNothing();
        noted.When(new Progress("半", Naming(Scan)) { Order = "o1" }, At("t1")).Then(new ProgressReported("o1", "半", [Scan]));
        noted.When("o1", new Progress("半"), At("t1")).Then(new ProgressReported("o1", "半"));
    }

    [Fact]
    public void Naming_no_files_is_as_good_as_saying_nothing_of_them() =>
        Given(Past.Acknowledged).When("o1", new Progress("半", []), At("t1")).Then(new ProgressReported("o1", "半"));

    [Fact]
    public void A_file_may_be_named_anew_and_its_ending_stays_what_it_is()
    {
        Given(Past.Acknowledged).When(new Progress("半", [new(Photo.Hash, "../after.exe")]) { Order = "o1" }, At("t1"), uploads: Photo)
            .Then(new ProgressReported("o1", "半", [Photo with { Name = "after.exe.jpg" }]));
        Given(Past.Acknowledged).When(new Progress("半", [new(Photo.Hash, "\u202e")]) { Order = "o1" }, At("t1"), uploads: Photo)
            .Then(new ProgressReported("o1", "半", [Photo]));
    }

    [Fact]
    public void Knowing_the_hash_of_somebody_elses_file_is_not_enough()
    {
        Refuses("attachment_unknown", Naming(Photo), Scan);
        Refuses("attachment_unknown", [new("")]);
        Refuses("attachment_unknown", [null!]);
        Given().When(new Report(Channel.Citizen, "井", new PlaceGiven(null, null, null, "g1"), Attachments: Naming(Photo)), At("g1")).ThenRefused("attachment_unknown");
        Given(Past.Acknowledged).When("o1", new Complete("完", Naming(Photo)), At("t1")).ThenRefused("attachment_unknown");
    }

    [Fact]
    public void Files_are_named_once_each_and_not_too_many_at_once()
    {
        Refuses("attachment_repeated", Naming(Photo, Photo), Photo);
        var many = Enumerable.Range(0, AttachmentGiven.Most + 1).Select(i => Photo with { Hash = i.ToString("x64", null) }).ToArray();
        Refuses("too_many_attachments", Naming(many), many);
        Given(Past.Acknowledged).When(new Progress("半", Naming(many[1..])) { Order = "o1" }, At("t1"), uploads: many).Happens();
    }

    [Fact]
    public void Files_come_only_with_what_could_be_said_without_them() =>
        Given(Past.Dispatched).When(new Progress("半", Naming(Photo)) { Order = "o1" }, At("t1"), uploads: Photo).ThenRefused("not_acknowledged");

    private static void Refuses(string code, AttachmentGiven[] named, params Attachment[] uploads) =>
        Given(Past.Acknowledged).When(new Progress("半", named) { Order = "o1" }, At("t1"), uploads: uploads).ThenRefused(code);
}
