using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Tests.Curation;

/// <summary>Tests what a load records of the cases. The stores' own tests are in their contract.</summary>
public class LoadRecorderTests
{
    private static readonly DateTimeOffset Before = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 11, 9, 8, 0, 0, TimeSpan.Zero);

    private static readonly Cooperation Case = new(
        "DOC-0031", "A park in common", new PartialDate(2014, 5, 6), DateBasis.Signed, Mechanism.Arranged, IssueArea.Economy, UnitCode.Parse(RealUnits.Anhui),
        [new(UnitCode.Parse(RealUnits.Feidong), PartyRole.Donor), new(UnitCode.Parse(RealUnits.Feixi), PartyRole.Recipient)],
        new Amount(100, AmountPeriod.Total), "A note", new Source("A page", "https://example.org", "It says so", Confidence.High), Provenance.Documented);

    public static TheoryData<string, Cooperation> Changed => new()
    {
        { "title", Case with { Title = "a park in common" } },
        { "date", Case with { Date = new PartialDate(2014, 5) } },
        { "dateBasis", Case with { DateBasis = DateBasis.InForce } },
        { "mechanism", Case with { Mechanism = Mechanism.Mandated } },
        { "issueArea", Case with { IssueArea = IssueArea.Environment } },
        { "arrangedBy", Case with { ArrangedBy = null } },
        { "parties", Case with { Parties = [Case.Parties[1], Case.Parties[0]] } },
        { "amount", Case with { Amount = new Amount(100, AmountPeriod.PerYear) } },
        { "note", Case with { Note = null } },
        { "source", Case with { Source = Case.Source with { Evidence = "It says more" } } },
        { "provenance", Case with { Provenance = Provenance.Paper } },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void Every_property_of_a_case_counts(string property, Cooperation changed)
    {
        var load = Load([changed], Case with { Record = new CaseRecord(Before, Before, 4, 1) });
        Assert.Equal([property], Assert.Single(load.Changes).Fields);
        Assert.Equal(new CaseRecord(Before, Now, 5, 2), Assert.Single(load.Cases).Record);
    }

    [Fact]
    public void The_properties_are_those_of_the_record_of_a_case()
    {
        var properties = typeof(Cooperation).GetProperties().Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        Assert.Equal(properties.Except(["caseId", "record"]).Order(), CaseContent.Properties.Order());
        Assert.Equal(CaseContent.Properties, Changed.Select(row => (string)row[0]));
    }

    [Fact]
    public void An_amount_that_is_written_with_more_zeros_is_the_same() =>
        Assert.Empty(Load([Case with { Amount = new Amount(100.00m, AmountPeriod.Total) }], Case).Changes);

    [Fact]
    public void A_case_from_before_the_records_has_no_time_of_its_coming()
    {
        Assert.Null(Assert.Single(Load([Case], Case).Cases).Record);
        Assert.Equal(new CaseRecord(null, Now, 2, 2), Assert.Single(Load([Case with { Title = "B" }], Case).Cases).Record);
    }

    [Fact]
    public void Two_cases_of_one_id_stay_two_so_that_the_rules_can_refuse_them() => Assert.Equal(2, Load([Case, Case]).Cases.Count);

    [Fact]
    public void A_case_that_a_curator_changed_stays_and_the_difference_to_the_new_seed_is_named()
    {
        var edited = Case with { Title = "The curator's title", Record = new CaseRecord(Before, Before, 2, 1) };
        var same = Load([Case], Held(Case), edited);
        Assert.Equal([edited], same.Cases);
        Assert.Empty(same.Changes);
        Assert.Empty(same.Kept);

        var other = Load([Case with { Note = "Another note" }], Held(Case), edited);
        Assert.Equal([edited], other.Cases);
        Assert.Empty(other.Changes);
        Assert.Equal("DOC-0031 stays as a curator left it; the seed has another title, note.", Assert.Single(other.Kept).ToString());

        Assert.Equal([edited], Load([], Held(Case), edited).Cases);
    }

    [Fact]
    public void A_case_that_a_curator_withdrew_stays_withdrawn()
    {
        var withdrawn = Held(Case) with { IsWithdrawn = true };
        Assert.Empty(Load([Case], withdrawn).Cases);
        var other = Load([Case with { Note = "Another note" }], withdrawn);
        Assert.Empty(other.Cases);
        Assert.Equal("DOC-0031 stays withdrawn, although the seed has it with another content.", Assert.Single(other.Kept).ToString());
    }

    [Fact]
    public void A_case_that_a_load_withdrew_comes_back_with_the_next_number() =>
        Assert.Equal(new CaseRecord(Now, Now, 4, 2), Assert.Single(Load([Case], new CaseHold(3, IsWithdrawn: true, null)).Cases).Record);

    private static CaseHold Held(Cooperation seed) => new(2, IsWithdrawn: false, CaseContent.DigestOf(seed));

    private static RecordedLoad Load(Cooperation[] loaded, params Cooperation[] held) => Load(loaded, null, held);

    private static RecordedLoad Load(Cooperation[] loaded, CaseHold? hold, params Cooperation[] held)
    {
        var recorder = new LoadRecorder(loaded, 2, "2.aaaaaaaa", Now, hold is null ? new Dictionary<string, CaseHold>() : new() { [Case.CaseId] = hold });
        foreach (var one in held)
            recorder.See(one);
        return recorder.Finish();
    }
}
