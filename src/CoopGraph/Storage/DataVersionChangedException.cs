namespace CoopGraph.Storage;

/// <summary>
/// The data moved to another version between two questions to one snapshot, so that their answers would not agree. The operation is
/// to be started over, with a new snapshot.
/// </summary>
public sealed class DataVersionChangedException : Exception
{
    /// <summary>Says so.</summary>
    /// <param name="opened">The version that the snapshot was opened at.</param>
    /// <param name="found">The version that a question met.</param>
    public DataVersionChangedException(string opened, string found)
        : base($"The data moved from version {opened} to {found}.")
    {
    }
}
