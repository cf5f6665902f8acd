using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>
/// Creates cases from drafts: draws the date, the parties and the amount, and states in words that the case is synthetic.
/// </summary>
internal sealed class CaseWriter(UnitMap map, PairDraw pairs, int seed, SynthesisDraws random)
{
    private readonly string _note = string.Create(
        CultureInfo.InvariantCulture,
        $"Synthetic: drawn at random with seed {seed} so that published shares hold; no record of any real agreement");

    private readonly Source _source = new(
        string.Create(CultureInfo.InvariantCulture, $"coopgraph generate, seed {seed} (synthetic, no source)"),
        null,
        "None: the case was drawn at random",
        Confidence.Medium);

    public Cooperation Write(Draft draft, int number)
    {
        var date = DrawDate(draft.Year);
        var (first, second) = pairs.Draw(draft, ScopeRules.DayOf(date, map.Window));
        var (firstRole, secondRole) = RolesOf(draft);
        return new Cooperation(
            string.Create(CultureInfo.InvariantCulture, $"SYN-{seed}-{number:D6}"),
            TitleOf(draft, first.Unit.NameEn, second.Unit.NameEn),
            date,
            DateBasis.Signed,
            draft.Mechanism,
            draft.IssueArea,
            ArrangerOf(draft),
            [new Party(first.Unit.Code, firstRole), new Party(second.Unit.Code, secondRole)],
            DrawAmount(draft),
            _note,
            _source,
            Provenance.Synthetic);
    }

    private PartialDate DrawDate(int year)
    {
        var precision = random.Below(100);
        if (precision < ChosenFigures.YearOnlyPercent)
            return new PartialDate(year);
        var month = 1 + random.Below(12);
        return precision < ChosenFigures.YearOnlyPercent + ChosenFigures.MonthOnlyPercent
            ? new PartialDate(year, month)
            : new PartialDate(year, month, 1 + random.Below(DateTime.DaysInMonth(year, month)));
    }

    private Amount? DrawAmount(Draft draft) => draft switch
    {
        { IsAnhuiPairing: true } => new Amount(PublishedFigures.AnhuiYearlyAid, AmountPeriod.PerYear),
        { Mechanism: Mechanism.Arranged } when random.Chance(ChosenFigures.AmountPercent) =>
            Millions(ChosenFigures.MostAidMillions, AmountPeriod.Total),
        { IsWaterMandate: true } when random.Chance(ChosenFigures.AmountPercent) =>
            Millions(ChosenFigures.MostCompensationMillions, AmountPeriod.PerYear),
        _ => null,
    };

    private Amount Millions(int most, AmountPeriod period) => new(1_000_000m * (1 + random.Below(most)), period);

    private static UnitCode? ArrangerOf(Draft draft) => draft switch
    {
        { Mechanism: not Mechanism.Arranged } => null,
        { Scope: SpatialScope.CrossProvince } => UnitCode.China,
        _ => draft.First,
    };

    private static (PartyRole First, PartyRole Second) RolesOf(Draft draft) => draft switch
    {
        { Mechanism: Mechanism.Arranged } => (PartyRole.Donor, PartyRole.Recipient),
        { IsWaterMandate: true } => (PartyRole.Upstream, PartyRole.Downstream),
        _ => (PartyRole.Peer, PartyRole.Peer),
    };

    private static string TitleOf(Draft draft, string first, string second) => "Synthetic: " + (draft.Mechanism, draft.IssueArea) switch
    {
        _ when draft.IsWaterMandate => $"{first} and {second} protect a river that they share",
        (Mechanism.Arranged, IssueArea.PovertyAlleviation) => $"{first} helps {second} out of poverty",
        (Mechanism.Arranged, IssueArea.Economy) => $"{first} helps {second} build up industry",
        (Mechanism.Arranged, _) => $"{first} helps {second}",
        (Mechanism.Mandated, IssueArea.Environment) => $"{first} and {second} clean the air on their border",
        (Mechanism.Mandated, IssueArea.Security) when draft.IsOnBorder => $"{first} and {second} secure their border together",
        (_, IssueArea.Environment) => $"{first} and {second} protect nature together",
        (_, IssueArea.Infrastructure) => $"{first} and {second} build a road together",
        (_, IssueArea.Security) => $"{first} and {second} keep public order together",
        (_, IssueArea.Economy) => $"{first} and {second} develop industry together",
        _ => $"{first} and {second} work together",
    };
}
