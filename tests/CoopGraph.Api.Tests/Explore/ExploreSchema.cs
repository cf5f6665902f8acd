using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>Decides which queries of the page the schema supports. The page shows all others as refused.</summary>
internal static class ExploreSchema
{
    private static readonly string Schema = File.ReadAllText(Path.Combine(Repository.Root, "schema.graphql"));

    /// <summary>Returns whether the schema supports the query of a file.</summary>
    public static bool Answers(string file) => file switch
    {
        "chance.graphql" => HasType("Network"),
        "findings.graphql" => HasType("Finding"),
        _ => true,
    };

    private static bool HasType(string name) => Schema.Contains($"\ntype {name} ", StringComparison.Ordinal);
}
