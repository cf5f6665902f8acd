using CoopGraph.Storage;

namespace CoopGraph.Engine.Watching;

/// <summary>The outcomes of operations and of questions to the store.</summary>
internal static class Outcomes
{
    /// <summary>It succeeded.</summary>
    public static readonly string Ok = "ok";

    /// <summary>The operation was executed, and some of its fields have errors.</summary>
    public static readonly string Partial = "partial";

    /// <summary>The operation was not executed, or has no usable result.</summary>
    public static readonly string Refused = "refused";

    /// <summary>The caller has gone, or the service stops.</summary>
    public static readonly string Gone = "gone";

    /// <summary>It failed for another reason.</summary>
    public static readonly string Failed = "failed";

    /// <summary>The store is unavailable.</summary>
    public static readonly string Unavailable = "unavailable";

    /// <summary>The store has too much to do.</summary>
    public static readonly string Busy = "busy";

    /// <summary>The question is wrong, or takes longer than one may.</summary>
    public static readonly string TooExpensive = "too_expensive";

    /// <summary>The data changed meanwhile.</summary>
    public static readonly string Moved = "moved";

    /// <summary>Returns the outcome of a question that ended with an exception.</summary>
    public static string Of(Exception exception) => exception switch
    {
        OperationCanceledException => Gone,
        StoreUnavailableException => Unavailable,
        StoreBusyException => Busy,
        QuestionTooExpensiveException => TooExpensive,
        DataVersionChangedException => Moved,
        InvalidQuestionException => Refused,
        _ => Failed,
    };
}
