using CoopGraph.Scheduling;

namespace CoopGraph.Reports.Deliveries;

/// <summary>A place to which a report is delivered.</summary>
internal abstract class ReportTarget
{
    /// <summary>The kind of the target, for people: it has no address and no path.</summary>
    public abstract string Kind { get; }

    /// <summary>Returns the delivery in words, such as <c>folder: anhui-2026-01-01.xlsx</c>.</summary>
    public abstract string OutputOf(WrittenReport report);

    /// <summary>Delivers a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="id">The id of the delivery, the same in every try.</param>
    /// <param name="beginAsync">Claims the delivery. It is called before anything is done that another try could repeat.</param>
    /// <param name="cancellation">The token that is cancelled when the run has to end.</param>
    /// <exception cref="DeliveryFailedException">The report was not delivered, or perhaps not.</exception>
    public abstract Task DeliverAsync(WrittenReport report, string id, Func<Task<DeliveryFound>> beginAsync, CancellationToken cancellation);
}

/// <summary>The failure of a delivery. The message has no address, no path and no secret.</summary>
/// <param name="message">The reason.</param>
/// <param name="mayPass">Whether another try may succeed.</param>
/// <param name="isUnknown">Whether the report may have been delivered all the same. Then it is not tried again.</param>
internal sealed class DeliveryFailedException(string message, bool mayPass, bool isUnknown = false) : Exception(message)
{
    /// <summary>Whether another try may succeed.</summary>
    public bool MayPass => mayPass;

    /// <summary>Whether the report may have been delivered all the same.</summary>
    public bool IsUnknown => isUnknown;
}
