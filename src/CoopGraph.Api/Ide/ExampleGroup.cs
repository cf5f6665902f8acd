namespace CoopGraph.Api.Ide;

/// <summary>Examples under one heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Examples">The documents. Each begins with a comment that says what it asks, and has one operation or more.</param>
internal sealed record ExampleGroup(string Heading, IReadOnlyList<string> Examples)
{
    /// <summary>Returns the examples as one document that begins with the heading as a comment.</summary>
    public string ToDocument() => $"# ===== {Heading} =====\n\n{string.Join('\n', Examples)}";
}
