using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language;

/// <summary>
/// Refuses an input object that has a field twice (section 5.6.3 of the specification). GraphQL.NET's rule does not look at inputs that cannot be null.
/// </summary>
internal sealed class InputFieldsRule : ValidationRuleBase
{
    /// <summary>The rule; it has no state.</summary>
    public static readonly InputFieldsRule Instance = new();

    private static readonly MatchingNodeVisitor<GraphQLObjectValue> Visitor = new(Check);

    private InputFieldsRule()
    {
    }

    /// <inheritdoc />
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    private static void Check(GraphQLObjectValue value, ValidationContext context)
    {
        var first = new Dictionary<string, GraphQLObjectField>(StringComparer.Ordinal);
        foreach (var field in value.Fields ?? [])
        {
            if (!first.TryAdd(field.Name.StringValue, field))
                context.ReportError(new UniqueInputFieldNamesError(context, first[field.Name.StringValue].Value, field));
        }
    }
}
