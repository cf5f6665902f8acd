using CoopGraph.Engine.Execution.Planning;

namespace CoopGraph.Engine.Execution.Answers;

/// <summary>The name of an answer: equal names have equal answers as long as the data stay the same.</summary>
/// <param name="Operation">The number of the operation (<see cref="CompiledOperation.Number"/>).</param>
/// <param name="Values">The values of its variables (<see cref="CanonicalValues"/>).</param>
internal readonly record struct AnswerKey(long Operation, string Values);
