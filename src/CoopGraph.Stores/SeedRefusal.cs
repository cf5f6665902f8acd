namespace CoopGraph.Stores;

/// <summary>The reason for which the seed is not loaded although the store can be reached. It lasts until a load succeeds.</summary>
internal sealed class SeedRefusal
{
    private volatile string? _reason;

    /// <summary>The reason in words, which may name files; null if there is none.</summary>
    public string? Reason => _reason;

    /// <summary>Sets the reason.</summary>
    public void Set(string reason) => _reason = reason;

    /// <summary>Removes the reason.</summary>
    public void Clear() => _reason = null;
}
