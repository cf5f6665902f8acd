namespace CoopGraph.Synthesis;

/// <summary>The map does not have what synthetic cases are drawn from.</summary>
/// <param name="message">What is missing, and what would be right.</param>
public sealed class SynthesisException(string message) : Exception(message);
