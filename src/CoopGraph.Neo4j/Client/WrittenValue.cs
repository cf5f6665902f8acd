namespace CoopGraph.Neo4j.Client;

/// <summary>
/// A parameter's value that is written already, by <see cref="ParameterWriter"/>, so that it is sent without being copied. It is the value of
/// a parameter itself, not of a list or map in one.
/// </summary>
/// <param name="Utf8">The value in JSON.</param>
internal sealed record WrittenValue(ReadOnlyMemory<byte> Utf8);
