using CoopGraph.Engine.Execution.Planning;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Tables;

/// <summary>A list on the way to the rows; the last one contains the rows.</summary>
/// <param name="Field">The field of the list.</param>
/// <param name="Depth">The number of response keys that lead to it, its own included.</param>
internal sealed record TableLevel(TableField Field, int Depth)
{
    /// <summary>Whether its pages can be asked for one after the other: it is a connection that is read from its start.</summary>
    public bool IsWalked => Field.Kind == TableFieldKind.Connection && Field.Plan.Ast.Arguments?.Items.Exists(given => given.Name == "last") != true;

    /// <summary>Returns the argument <c>first</c> of a request; null if it is not given.</summary>
    public int? First(RequestValues values) => Argument(values, "first") as int?;

    /// <summary>The name under which the caller gives the argument <c>first</c>: that of a variable, or its own.</summary>
    public string FirstName => Field.Plan.Ast.Arguments?.Items.Find(given => given.Name == "first")?.Value is GraphQLVariable variable ? variable.Name.StringValue : "first";

    /// <summary>Returns the argument <c>after</c> of a request; null if it is not given.</summary>
    public string? After(RequestValues values) => Argument(values, "after") as string;

    private object? Argument(RequestValues values, string name) =>
        values.Of(Field.Plan.Arguments) is { } arguments && arguments.TryGetValue(name, out var given) ? given.Value : null;
}
