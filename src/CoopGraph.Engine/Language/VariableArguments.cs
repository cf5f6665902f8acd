using GraphQLParser;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language;

/// <summary>Finds the arguments that have their values with the request.</summary>
internal static class VariableArguments
{
    /// <summary>Returns whether a variable is in a value.</summary>
    public static bool HasVariable(this GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Exists(HasVariable) == true,
        GraphQLObjectValue map => map.Fields?.Exists(field => field.Value.HasVariable()) == true,
        _ => false,
    };

    /// <summary>Returns whether a place of a document is a field that has such an argument, or within its arguments.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">The place.</param>
    public static bool HasVariableAt(this GraphQLDocument document, Location place) =>
        document.Definitions.OfType<IHasSelectionSetNode>().Any(part => HasVariableAt(part.SelectionSet, document.Source, place));

    private static bool HasVariableAt(GraphQLSelectionSet? selections, ROM source, Location place) => selections?.Selections.Exists(selection =>
        (selection is GraphQLField { Arguments: { } arguments } field && arguments.Items.Exists(argument => argument.Value.HasVariable())
            && IsBetween(source, place, field.Location.Start, arguments.Location.End))
        || (selection is IHasSelectionSetNode inner && HasVariableAt(inner.SelectionSet, source, place))) == true;

    private static bool IsBetween(ROM source, Location place, int start, int end)
    {
        var (first, last) = (Location.FromLinearPosition(source, start), Location.FromLinearPosition(source, end));
        return (place.Line, place.Column).CompareTo((first.Line, first.Column)) >= 0 && (place.Line, place.Column).CompareTo((last.Line, last.Column)) <= 0;
    }
}
