using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>Which queries of the page the schema can answer. The page shows all others as refused.</summary>
internal static class ExploreSchema
{
    private static readonly string Schema = File.ReadAllText(Path.Combine(Repository.Root, "schema.graphql"));

    /// <summary>Whether the query of a file is in the schema's words.</summary>
    public static bool Answers(string file) => file switch
    {
        "chance.graphql" => HasType("Network"),
        "findings.graphql" => HasType("Finding"),
        _ => true,
    };

    private static bool HasType(string name) => Schema.Contains($"\ntype {name} ", StringComparison.Ordinal);
}
