namespace CoopGraph.Engine.Watching;

/// <summary>The names of what spans and measurements say. A test holds the list: none of them has a value that a client gave.</summary>
internal static class Tags
{
    /// <summary>The outcome, one of <see cref="Outcomes"/>.</summary>
    public static readonly string Outcome = "coopgraph.outcome";

    /// <summary>The code of the first error.</summary>
    public static readonly string Error = "error.type";

    /// <summary>Whether a search found something: <c>hit</c> or <c>miss</c>.</summary>
    public static readonly string Result = "coopgraph.result";

    /// <summary>The kind of a question to the store.</summary>
    public static readonly string Question = "coopgraph.question";

    /// <summary>The number of the lists or cases that a question is about.</summary>
    public static readonly string Keys = "coopgraph.question.keys";

    /// <summary>The SHA-256 of the document's text.</summary>
    public static readonly string Document = "coopgraph.document.sha256";

    /// <summary>The name of the operation in its document.</summary>
    public static readonly string OperationName = "graphql.operation.name";

    /// <summary>The type of the operation, such as <c>query</c>.</summary>
    public static readonly string OperationType = "graphql.operation.type";

    /// <summary>The price of the operation, in objects.</summary>
    public static readonly string Price = "coopgraph.operation.price";

    /// <summary>Whether the operation is expensive.</summary>
    public static readonly string Expensive = "coopgraph.operation.expensive";

    /// <summary>Whether the answer was known already.</summary>
    public static readonly string Known = "coopgraph.answer.known";
}
