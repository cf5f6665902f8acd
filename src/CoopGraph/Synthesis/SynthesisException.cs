namespace CoopGraph.Synthesis;

/// <summary>The error that the map lacks the data for synthetic cases.</summary>
/// <param name="message">The message: what is missing, and what would be right.</param>
public sealed class SynthesisException(string message) : Exception(message);
