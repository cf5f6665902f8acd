namespace CoopGraph.Neo4j.Reading;

/// <summary>A version of the data that the server serves.</summary>
/// <param name="Version">The version.</param>
/// <param name="Loaded">
/// The version of the load that it began with. The nodes of its data have this one: an edit changes cases in place, and makes a version of its own.
/// </param>
internal sealed record ServedVersion(string Version, string Loaded);
