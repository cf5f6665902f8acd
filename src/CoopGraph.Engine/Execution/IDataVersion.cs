namespace CoopGraph.Engine.Execution;

/// <summary>
/// The data behind all answers, which have a version. A host that registers none has answers about which nothing is known, and none of them
/// is given twice.
/// </summary>
internal interface IDataVersion
{
    /// <summary>Returns whether the data are of this version now, checked as at the end of an operation that reads them.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancellation">The token that is cancelled when the operation has to end.</param>
    ValueTask<bool> IsCurrentAsync(string version, CancellationToken cancellation);
}
