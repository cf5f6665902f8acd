using System.Runtime.InteropServices;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// Assigns cases to groups. Province, prefecture and county go together party by party: a county is combined with its own prefecture and
/// province, never with another party's. A party makes no group where another party's key contains all its known values, and more. For
/// example, where a county of a province and the province itself sign, the county's group is enough. A party that gives to or receives from
/// several provinces belongs to a group for each.
/// </summary>
/// <param name="map">The map that the cases were gathered on.</param>
/// <param name="groupBy">The dimensions.</param>
internal sealed class GroupKeys(UnitMap map, IReadOnlyList<SummaryDimension> groupBy)
{
    private static readonly CityRegion?[] NoRegion = [null];
    private readonly bool _isOfParties = groupBy.Any(dimension => dimension.IsOfParties());
    private readonly bool _hasTransfers = groupBy.Contains(SummaryDimension.Transfer);
    private readonly bool _hasRegions = groupBy.Contains(SummaryDimension.CityRegion);
    private readonly long[] _codes = new long[groupBy.Count];
    private readonly List<TransferPair> _transfers = [];
    private readonly List<CaseGroup> _all = [];
    private readonly List<CaseGroup> _remaining = [];
    private int _found;

    /// <summary>The numbers of the dimensions' values.</summary>
    public GroupCodes Codes { get; } = new(map, groupBy);

    /// <summary>Returns the groups of a case, each once. They are valid until the next call.</summary>
    /// <param name="facts">The case.</param>
    public ReadOnlySpan<CaseGroup> Of(CaseFacts facts)
    {
        _found = 0;
        if (_isOfParties)
        {
            for (var party = 0; party < facts.Parties.Count; party++)
                Add(facts, party);
            return _found == 1 ? CollectionsMarshal.AsSpan(_all)[..1] : WithoutTold();
        }

        Codes.Write(facts, null, null, null, _codes);
        var own = AddGroup().Own;
        for (var party = 0; party < facts.Parties.Count; party++)
            own.Add(party);
        return CollectionsMarshal.AsSpan(_all)[..1];
    }

    // A party without a transfer or a region has one key, with none in it.
    private void Add(CaseFacts facts, int party)
    {
        var standing = facts.Parties[party];
        if (!_hasTransfers && !_hasRegions)
        {
            Codes.Write(facts, standing, null, null, _codes);
            AddOwn(party);
            return;
        }

        _transfers.Clear();
        if (_hasTransfers)
            TransferPair.Find(facts, party, _transfers);
        foreach (var region in _hasRegions ? RegionsOf(facts, standing) : NoRegion)
        {
            for (var transfer = 0; transfer < Math.Max(1, _transfers.Count); transfer++)
            {
                Codes.Write(facts, standing, _transfers.Count == 0 ? null : _transfers[transfer], region, _codes);
                AddOwn(party);
            }
        }
    }

    // Adds a party to the group with the codes that were written last.
    private void AddOwn(int party)
    {
        for (var i = 0; i < _found; i++)
        {
            if (_all[i].Codes.SequenceEqual(_codes))
            {
                _all[i].Own.Add(party);
                return;
            }
        }

        AddGroup().Own.Add(party);
    }

    private CaseGroup AddGroup()
    {
        if (_found == _all.Count)
            _all.Add(new CaseGroup(_codes.Length));
        var group = _all[_found++];
        _codes.CopyTo(group.Codes);
        group.Own.Clear();
        return group;
    }

    private ReadOnlySpan<CaseGroup> WithoutTold()
    {
        _remaining.Clear();
        for (var i = 0; i < _found; i++)
        {
            var isTold = false;
            for (var other = 0; other < _found && !isTold; other++)
                isTold = _all[i].IsToldBy(_all[other]);
            if (!isTold)
                _remaining.Add(_all[i]);
        }

        return CollectionsMarshal.AsSpan(_remaining);
    }

    // A party can lie in several regions at once, so it has a key for each of them.
    private IEnumerable<CityRegion?> RegionsOf(CaseFacts facts, UnitStanding party)
    {
        // A unit that ended before the case's day lies where it lay last.
        var unit = UnitOnDay.Nearest(party.Unit, facts.Day);
        return map.CityRegionsOf(unit).Where(region => region.Contains(unit.Day.Year)).DefaultIfEmpty();
    }
}
