using CoopGraph.Engine.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language;

/// <summary>
/// Refuses an input object that has a field twice, or one of which exactly one field must be given and that has none, several, or null
/// (sections 5.6.3 and 5.6.4 of the specification). GraphQL.NET's rule does not look at inputs that cannot be null, and does not name the fields.
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
        var fields = value.Fields ?? [];
        var first = new Dictionary<string, GraphQLObjectField>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!first.TryAdd(field.Name.StringValue, field))
                context.ReportError(new UniqueInputFieldNamesError(context, first[field.Name.StringValue].Value, field));
        }

        if (context.TypeInfo.GetInputType()?.GetNamedType() is IInputObjectGraphType { IsOneOf: true } type
            && first.Count == fields.Count && fields is not [{ Value: not GraphQLNullValue }])
        {
            context.ReportError(new ValidationError(context.Document.Source, null, OneOfInputs.Refusal(type, [.. first.Keys]), value)
            {
                Code = ErrorCodes.BadUserInput,
            });
        }
    }
}
