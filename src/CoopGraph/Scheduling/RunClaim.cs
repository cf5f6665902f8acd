namespace CoopGraph.Scheduling;

/// <summary>The request of a process to make a run.</summary>
/// <param name="Key">The run.</param>
/// <param name="Report">The name of the report.</param>
/// <param name="Owner">The process, by a text that no other process has.</param>
public sealed record RunClaim(RunKey Key, string Report, string Owner);

/// <summary>The request of a process to make one of the deliveries of a run.</summary>
/// <param name="Key">The run.</param>
/// <param name="Owner">The process that has claimed the run.</param>
/// <param name="Target">The position of the target in its schedule, from 0.</param>
/// <param name="Output">The delivery in words, such as <c>folder: anhui-2026-01-01.xlsx</c>.</param>
public sealed record DeliveryClaim(RunKey Key, string Owner, int Target, string Output);

/// <summary>The answer to a claim of a delivery.</summary>
/// <param name="State">The state of the delivery before the claim.</param>
/// <param name="Output">The words of the first claim; null if there was none.</param>
public sealed record DeliveryFound(DeliveryState State, string? Output);

/// <summary>The state of a delivery before it is claimed.</summary>
public enum DeliveryState
{
    /// <summary>Nobody has begun it. The claimant may deliver.</summary>
    New,

    /// <summary>A process has begun it and did not record its end: it may have been made or not.</summary>
    Begun,

    /// <summary>It was made.</summary>
    Done,

    /// <summary>The run is no longer that of the claimant, which must not deliver.</summary>
    Lost,
}
