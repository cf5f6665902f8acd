namespace CoopGraph.Api.Explore;

/// <summary>The queries that the pages of pictures ask. Each is a file, and runs as it is.</summary>
internal static class ExploreQueries
{
    /// <summary>
    /// Returns the texts of the queries as the pages ask them if a visitor has chosen nothing, in the order of their names; none if the pages
    /// are turned off (<see cref="ExploreOptions"/>).
    /// </summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
        => configuration.GetValue($"{ExploreOptions.Section}:{nameof(ExploreOptions.Enabled)}", true)
            ? [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Explore", "page", "queries"), "*.graphql")
                .Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file).TrimEnd())]
            : [];
}
