namespace CoopGraph.Storage;

/// <summary>
/// The data changed to another version between two questions to one snapshot, so their results would not agree. The operation must start
/// again with a new snapshot.
/// </summary>
public sealed class DataVersionChangedException : Exception
{
    /// <summary>Creates an exception with a message that contains both versions.</summary>
    /// <param name="opened">The version at which the snapshot was opened.</param>
    /// <param name="found">The version that a question found.</param>
    public DataVersionChangedException(string opened, string found)
        : base($"The data moved from version {opened} to {found}.")
    {
    }
}
