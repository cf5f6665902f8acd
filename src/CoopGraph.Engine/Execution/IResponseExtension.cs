namespace CoopGraph.Engine.Execution;

/// <summary>
/// Adds to the <c>extensions</c> of a response. The runner calls every registered one, from the services of the try that gave the result.
/// It does so after every operation that was executed, also when some of its fields failed, but not when the request was refused.
/// </summary>
internal interface IResponseExtension
{
    void AddTo(IDictionary<string, object?> extensions);
}
