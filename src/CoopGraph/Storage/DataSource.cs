namespace CoopGraph.Storage;

/// <summary>A work that the data are based on.</summary>
/// <param name="Name">The work's name, with the version if it has one.</param>
/// <param name="UsedFor">The data taken from the work.</param>
/// <param name="Licence">The terms of use.</param>
public sealed record DataSource(string Name, string UsedFor, string Licence);
