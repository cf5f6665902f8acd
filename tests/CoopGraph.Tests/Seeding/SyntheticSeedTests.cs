using CoopGraph.Cooperations;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Support.TemporarySeed;

namespace CoopGraph.Tests.Seeding;

/// <summary>Tests that synthetic cases are read when they are requested, and only then.</summary>
public sealed class SyntheticSeedTests : IDisposable
{
    private const string Synthetic = "cases/synthetic.csv";
    private readonly TemporarySeed _seed = new();

    public SyntheticSeedTests() =>
        _seed.Write(Synthetic, _seed.Text(Documented).Replace("DOC-", "SYN-", StringComparison.Ordinal));

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void Real_cases_alone_are_read_where_nothing_else_is_asked_for() =>
        Assert.All(_seed.Read().Cooperations, cooperation => Assert.Equal(Provenance.Documented, cooperation.Provenance));

    [Fact]
    public void Synthetic_cases_come_beside_the_real_ones() => Assert.Equal(
        ["DOC-1", "DOC-2", "SYN-1", "SYN-2"], _seed.ReadWithSynthetic().Cooperations.Select(cooperation => cooperation.CaseId));

    [Fact]
    public void Data_with_and_without_synthetic_cases_have_different_fingerprints()
    {
        var without = _seed.Read().Fingerprint;
        Assert.NotEqual(without, _seed.ReadWithSynthetic().Fingerprint);
        Assert.Equal(without, _seed.Delete(Synthetic).Read().Fingerprint);
    }

    [Fact]
    public void A_broken_file_of_synthetic_cases_does_no_harm_where_they_are_not_wanted() =>
        Assert.Equal(2, _seed.Write(Synthetic, "Nonsense").Read().Cooperations.Count);

    [Fact]
    public void Synthetic_cases_alone_are_no_cases_where_they_are_not_wanted()
    {
        _seed.Delete(Documented).IsRefusedOnlyFor("cases", 0, null, "paper.csv or documented*.csv");
        Assert.Equal(2, _seed.ReadWithSynthetic().Cooperations.Count);
    }

    [Fact]
    public void Synthetic_cases_need_no_address_and_documented_ones_do()
    {
        _seed.Replace(Synthetic, "https://example.org/1", "").Replace(Synthetic, "http://example.org/2", "");
        Assert.Equal(2, _seed.ReadWithSynthetic().Cooperations.Count(cooperation => cooperation.Source.Url is null));
        _seed.Replace(Documented, "http://example.org/2", "").IsRefusedOnlyFor(Documented, 4, "source_url", "documented");
    }
}
