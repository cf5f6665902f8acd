namespace CoopGraph.Engine.Execution;

/// <summary>
/// Adds to the <c>extensions</c> of an answer. Every registered one is asked, from the services of the try that is answered, after
/// every operation that was executed, also when some of its fields failed; not when the request was refused.
/// </summary>
internal interface IResponseExtension
{
    void AddTo(IDictionary<string, object?> extensions);
}
