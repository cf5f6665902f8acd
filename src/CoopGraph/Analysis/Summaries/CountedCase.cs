using CoopGraph.Cooperations;
using CoopGraph.Questions;

namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// The case that is being counted: its counties, the pairs of them, and its amount. They are worked out once for all groups of the case. The
/// object is used for one case after another.
/// </summary>
internal sealed class CountedCase
{
    /// <summary>The number of no county or pair.</summary>
    public const int None = -1;

    private readonly Dictionary<long, int> _pairNumbers = [];
    private int[] _counties = [];
    private int[] _pairs = [];
    private int[] _positions = [];

    /// <summary>The number of parties.</summary>
    public int PartyCount { get; private set; }

    /// <summary>The positions of all parties, rising.</summary>
    public ReadOnlySpan<int> AllParties => _positions.AsSpan(0, PartyCount);

    /// <summary>The facts.</summary>
    public CaseFacts Facts { get; private set; } = null!;

    /// <summary>The number of donors, where the case has an amount.</summary>
    public int Donors { get; private set; }

    /// <summary>The number of recipients, where the case has an amount.</summary>
    public int Recipients { get; private set; }

    /// <summary>Reads a case.</summary>
    public void Read(CaseFacts facts)
    {
        Facts = facts;
        PartyCount = facts.Parties.Count;
        if (_counties.Length < PartyCount)
        {
            _counties = new int[PartyCount * 2];
            _pairs = new int[_counties.Length * _counties.Length];
            _positions = [.. Enumerable.Range(0, _counties.Length)];
        }

        for (var party = 0; party < PartyCount; party++)
        {
            _counties[party] = facts.Parties[party].County?.Index ?? None;
            for (var other = 0; other < party; other++)
                _pairs[(party * PartyCount) + other] = _pairs[(other * PartyCount) + party] = NumberOf(_counties[party], _counties[other]);
        }

        if (facts.AmountRmb is not null)
            (Donors, Recipients) = (CountOf(PartyRole.Donor, AllParties), CountOf(PartyRole.Recipient, AllParties));
    }

    /// <summary>Returns the number of a party's county; <see cref="None"/> if it is none.</summary>
    public int CountyOf(int party) => _counties[party];

    /// <summary>Returns the number of the pair of two parties' counties; <see cref="None"/> unless they are two counties.</summary>
    public int PairOf(int party, int other) => party == other ? None : _pairs[(party * PartyCount) + other];

    /// <summary>Returns the number of parties, of some, that have a role.</summary>
    public int CountOf(PartyRole role, ReadOnlySpan<int> parties)
    {
        var count = 0;
        foreach (var party in parties)
        {
            if (Facts.Roles[party] == role)
                count++;
        }

        return count;
    }

    private int NumberOf(int one, int other)
    {
        if (one == None || other == None || one == other)
            return None;
        var pair = ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);
        if (!_pairNumbers.TryGetValue(pair, out var number))
            _pairNumbers[pair] = number = _pairNumbers.Count;
        return number;
    }
}
