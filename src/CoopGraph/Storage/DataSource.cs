namespace CoopGraph.Storage;

/// <summary>A work that the data rest on.</summary>
/// <param name="Name">Its name, with the version where it has one.</param>
/// <param name="UsedFor">What was taken from it.</param>
/// <param name="Licence">On what terms.</param>
public sealed record DataSource(string Name, string UsedFor, string Licence);
