using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Makes cases between units of a map, of every kind that the rules allow.</summary>
internal sealed class CaseGenerator(Random random, UnitTables tables)
{
    // Few, so that equal amounts come up; none has an end zero, so that each can be written in one way only.
    private static readonly decimal[] Amounts = [0, 100, 100, 2_500.5m, 1_000_000, 12.25m, 30_000_000_000];

    private readonly UnitMap _map = new(tables);
    private readonly DateOnly[] _daysOfChange = [.. tables.Changes.Select(change => change.On).Append(tables.Window.First)];

    public IReadOnlyList<Cooperation> Make()
    {
        var cases = new List<Cooperation>();
        var wanted = random.Next(10, 61);
        for (var tries = 0; tries < wanted * 5 && cases.Count < wanted; tries++)
        {
            // The rules judge the result: a unit named by two of its codes, for example, is discarded.
            if (TryMake(cases.Count) is { } made && !CooperationRules.Check([made], _map).Any())
                cases.Add(made);
        }

        return cases;
    }

    private Cooperation? TryMake(int number)
    {
        var date = AnyDate();
        var day = AnyDayOf(date);
        var alive = tables.Units.Where(unit => unit.IsInForceOn(day)).ToArray();
        var counties = alive.Where(unit => unit.Level == AdministrativeLevel.County).ToArray();
        var parties = random.Some(random.Chance(0.75) ? counties : alive, random.Chance(0.6) ? 2 : random.Next(2, 6));
        if (parties.Count < 2)
            return null;
        var mechanism = random.OneOf<Mechanism>();
        var provenance = random.OneOf<Provenance>();
        return new Cooperation(
            string.Create(CultureInfo.InvariantCulture, $"{random.OneOf(["G", "g", "A"])}-{number}"),
            Names.Title(random),
            date,
            date is null ? null : random.OneOf<DateBasis>(),
            mechanism,
            random.OneOf<IssueArea>(),
            mechanism == Mechanism.Arranged ? Arranger(day, parties) : null,
            [.. parties.Select(unit => unit.Code).Zip(Roles(parties.Count), (code, role) => new Party(code, role))],
            random.Chance(0.5) ? new Amount(random.OneOf(Amounts), random.Chance(0.3) ? null : random.OneOf<AmountPeriod>()) : null,
            random.Chance(0.3) ? "注 a note" : null,
            new Source("A page", provenance == Provenance.Documented || random.Chance(0.5) ? "https://example.org/page" : null, "It says so", random.OneOf<Confidence>()),
            provenance);
    }

    // Only a government above all parties arranges. There is none where the country itself is a party.
    private UnitCode? Arranger(DateOnly day, IReadOnlyList<AdministrativeUnit> parties)
    {
        var above = parties
            .Select(party => _map.StandingOf(_map.PlaceOf(party).On(day)).Holders.Skip(1))
            .Aggregate((common, holders) => common.Intersect(holders))
            .ToArray();
        return above is [] || random.Chance(0.25) ? null : random.OneOf(above).On(day).Unit.Code;
    }

    private IEnumerable<PartyRole> Roles(int count)
    {
        (PartyRole, PartyRole)[] pairs = [(PartyRole.Peer, PartyRole.Peer), (PartyRole.Donor, PartyRole.Recipient), (PartyRole.Upstream, PartyRole.Downstream)];
        var (giving, taking) = random.OneOf(pairs);
        var givers = random.Next(1, count);
        return Enumerable.Range(0, count).Select(i => i < givers ? giving : taking);
    }

    /// <summary>
    /// Returns a date: unknown, or known to the year, the month or the day. It is often a day of change, and sometimes outside the window.
    /// </summary>
    private PartialDate? AnyDate()
    {
        var window = tables.Window;
        var day = random.Next(4) switch
        {
            0 => random.OneOf(_daysOfChange),
            1 => random.OneOf(_daysOfChange).AddDays(-1),
            _ => random.Day(window.First.AddDays(-500), window.Last.AddDays(500)),
        };
        return random.Next(5) switch
        {
            0 => null,
            1 => new PartialDate(day.Year),
            2 => new PartialDate(day.Year, day.Month),
            _ => new PartialDate(day.Year, day.Month, day.Day),
        };
    }

    private DateOnly AnyDayOf(PartialDate? date)
    {
        var window = tables.Window;
        return date is null ? random.Day(window.First, window.Last) : random.Day(window.Clamp(date.First), window.Clamp(date.Last));
    }
}
