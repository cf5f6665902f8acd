using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Facts;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Versions;

/// <summary>A version of the data with all that this process has in memory of it. Snapshots share it.</summary>
internal sealed class OpenedVersion
{
    private volatile bool _isStale;

    /// <param name="client">The server.</param>
    /// <param name="served">The version.</param>
    /// <param name="map">The map.</param>
    /// <param name="ranks">The ranks of the codes; null to make them.</param>
    /// <param name="dataset">The description of the data.</param>
    /// <param name="mostCases">The maximum number of cases of which facts are held in memory.</param>
    public OpenedVersion(INeo4jClient client, ServedVersion served, UnitMap map, CodeRanks? ranks, Dataset dataset, int mostCases)
    {
        (Served, Map, Dataset, Ranks) = (served, map, dataset, ranks ?? new(map));
        Facts = new VersionFacts(client, map, served, dataset.CasesByProvenance.Values.Sum(), mostCases, MarkStale);
    }

    /// <summary>The version.</summary>
    public ServedVersion Served { get; }

    /// <summary>The map.</summary>
    public UnitMap Map { get; }

    /// <summary>The ranks of the codes.</summary>
    public CodeRanks Ranks { get; }

    /// <summary>The description of the data.</summary>
    public Dataset Dataset { get; }

    /// <summary>The facts of the cases.</summary>
    public VersionFacts Facts { get; }

    /// <summary>Whether the server was seen to serve another version.</summary>
    public bool IsStale => _isStale;

    /// <summary>Records that the server serves another version.</summary>
    public void MarkStale() => _isStale = true;
}
