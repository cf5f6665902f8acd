namespace CoopGraph.Engine.Execution;

/// <summary>The event that one try of a subscription's operation shows.</summary>
internal sealed class ChosenHappening
{
    /// <summary>The event; null for an operation that is no subscription.</summary>
    public Happening? Happening { get; set; }
}

/// <summary>An event of a subscription.</summary>
/// <param name="Subject">The event, of the type that the subscription's field expects.</param>
/// <param name="MaxBytes">The maximum size of the data of the response, in bytes.</param>
internal sealed record Happening(object Subject, int MaxBytes);
