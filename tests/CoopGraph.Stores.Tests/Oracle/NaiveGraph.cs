using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Differential;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>
/// The oracle: it answers every question of the port straight from the rows, by brute force. Its answers are the rules as they are written,
/// so it is short and plain. It shares only the rows with the code that it judges.
/// </summary>
internal sealed class NaiveGraph
{
    private readonly IReadOnlyList<NaiveCase> _cases;
    private readonly NaivePredicate _predicate;
    private readonly Dictionary<NaivePlace, IReadOnlyList<NaiveCase>> _takingPart = [];
    private readonly Dictionary<(NaivePlace, AdministrativeLevel), IReadOnlyList<NaiveTie>> _ties = [];

    public NaiveGraph(GraphData data)
    {
        Data = data;
        Map = new NaiveMap(data.Units);
        Cases = new NaiveCases(Map);
        _cases = [.. data.Cooperations.Select(Cases.Place)];
        _predicate = new NaivePredicate(this);
    }

    public GraphData Data { get; }

    public NaiveMap Map { get; }

    public NaiveCases Cases { get; }

    /// <summary>Returns all rows of a list of units, in no order.</summary>
    public IEnumerable<Listed<UnitSort>> List(UnitSelection selection, Predicate? condition) =>
        from unit in selection.Relation switch
        {
            UnitRelation.Everywhere => Map.InForce(selection.Level, selection.Day),
            UnitRelation.Below => Map.Below(selection.Of!.Value, selection.Level),
            UnitRelation.Rivals => Map.Rivals(selection.Of!.Value),
            _ => Map.Neighbours(selection.Of!.Value),
        }
        where _predicate.Holds(condition, new UnitSubject(unit, InCase: false))
        select new Listed<UnitSort>(Written.Unit(unit), key => key switch
        {
            UnitSort.Code => unit.Unit.Code.ToString(),
            UnitSort.Name => unit.Unit.NameEn,
            UnitSort.CooperationCount => CooperationCount(unit),
            _ => PartnerCount(unit),
        });

    /// <summary>Returns all rows of a list of cases, in no order.</summary>
    public IEnumerable<Listed<CaseSort>> List(CasesAbout selection, Predicate? condition) =>
        from one in Gather(selection, condition)
        select new Listed<CaseSort>(Written.Case(one, Cases), key => key switch
        {
            CaseSort.Year => (decimal?)one.Year,
            CaseSort.SignedOn => one.Row.Date is { Month: { } month, Day: { } day } date ? $"{date.Year:D4}-{month:D2}-{day:D2}" : null,
            CaseSort.Amount => one.Row.Amount?.Rmb,
            CaseSort.RecordedAt => (decimal)TwoLoads.TimesOf(one.Row).RecordedAt.ToUnixTimeMilliseconds(),
            CaseSort.ChangedAt => (decimal)TwoLoads.TimesOf(one.Row).ChangedAt.ToUnixTimeMilliseconds(),
            _ => one.Row.CaseId,
        });

    /// <summary>Returns all cases of a list, in no order.</summary>
    public IEnumerable<NaiveCase> Gather(CasesAbout selection, Predicate? condition) =>
        from one in selection.Relation switch
        {
            CaseRelation.Everywhere => _cases,
            CaseRelation.TakingPart => TakingPart(Map.PlaceOf(selection.Of!)),
            _ => ArrangedBy(Map.PlaceOf(selection.Of!)),
        }
        where _predicate.Holds(condition, one)
        select one;

    /// <summary>Checks whether a condition on a case or on a counted group holds.</summary>
    public bool Holds(Predicate? condition, object subject) => _predicate.Holds(condition, subject);

    /// <summary>Returns all rows of a list of partners, in no order.</summary>
    public IEnumerable<Listed<PartnerSort>> List(UnitOnDay unit, Predicate? condition, bool wantsCases) =>
        from tie in TiesOf(unit.Unit)
        where _predicate.Holds(condition, tie)
        group tie by tie.Other.Place into ties
        let partner = ties.Key.AtLevel(unit.Unit.Level).On(unit.Day)
        select new Listed<PartnerSort>(
            Written.Partner(
                partner,
                ties.Max(tie => tie.Scope),
                ties.Count(),
                ties.Min(tie => tie.Case.Year),
                ties.Max(tie => tie.Case.Year),
                ties.First().Adjacent,
                ties.First().DistanceKm,
                [.. ties.Select(tie => tie.Case.Row.CaseId).Order(StringComparer.Ordinal)],
                ties.Any(tie => tie.Case.Row.Provenance == Provenance.Synthetic),
                wantsCases ? [.. ties.OrderBy(tie => tie.Case.Row.CaseId, StringComparer.Ordinal).Select(tie => Written.Case(tie.Case, Cases))] : null),
            key => key switch
            {
                PartnerSort.CaseCount => (decimal)ties.Count(),
                PartnerSort.LastYear => (decimal?)ties.Max(tie => tie.Case.Year),
                PartnerSort.DistanceKm => (decimal?)ties.First().DistanceKm,
                // A code names one unit on one day: a partner that is not in force on the requested day is distinguished by its own.
                _ => partner.Unit.Code + (partner.Day == unit.Day ? "" : $"@{partner.Day:yyyy-MM-dd}"),
            });

    /// <summary>Returns the case with the id, written out; null if there is none.</summary>
    public string? Find(string caseId) =>
        _cases.SingleOrDefault(one => one.Row.CaseId == caseId) is { } found ? Written.Case(found, Cases) : null;

    /// <summary>Returns the cases in which the place, or a unit that lay in it on the case's day, takes part.</summary>
    public IReadOnlyList<NaiveCase> TakingPart(NaivePlace place) => _takingPart.TryGetValue(place, out var known)
        ? known
        : _takingPart[place] = [.. _cases.Where(one => one.Parties.Any(party => party.Holders.Contains(place)))];

    /// <summary>Returns the ties that the unit's place had at the unit's level, with others that had this level on the case's day.</summary>
    public IReadOnlyList<NaiveTie> TiesOf(AdministrativeUnit unit)
    {
        var place = Map.PlaceOf(unit);
        return _ties.TryGetValue((place, unit.Level), out var known)
            ? known
            : _ties[(place, unit.Level)] =
            [
                .. from one in _cases
                   from own in one.Parties
                   where own.Place == place && own.Unit.Unit.Level == unit.Level
                   from other in one.Parties
                   where other.Place != place && other.Unit.Unit.Level == unit.Level
                   select new NaiveTie(
                       one, own, other, Cases.Scope([own.Unit, other.Unit]), Map.AreAdjacent(place, other.Place), place.KilometresTo(other.Place)),
            ];
    }

    public decimal CooperationCount(UnitOnDay unit) => TakingPart(Map.PlaceOf(unit.Unit)).Count;

    public decimal PartnerCount(UnitOnDay unit) => TiesOf(unit.Unit).Select(tie => tie.Other.Place).Distinct().Count();

    /// <summary>Returns the cases that the place's government brokered without being a party itself.</summary>
    private IEnumerable<NaiveCase> ArrangedBy(NaivePlace place) =>
        _cases.Where(one => one.Arranger?.Place == place && one.Parties.All(party => party.Place != place));
}
