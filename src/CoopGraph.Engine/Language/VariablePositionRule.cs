using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language;

/// <summary>
/// Refuses a variable at a position where its type could be null and the position's could not (section 5.8.5 of the specification, All
/// Variable Usages Are Allowed). GraphQL.NET's rule of this name accepts a variable with a default of null, and does not look at the items of
/// lists.
/// </summary>
internal sealed class VariablePositionRule : ValidationRuleBase
{
    /// <summary>The rule; it has no state.</summary>
    public static readonly VariablePositionRule Instance = new();

    private VariablePositionRule()
    {
    }

    /// <inheritdoc />
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        foreach (var operation in context.Document.Definitions.OfType<GraphQLOperationDefinition>())
            Check(context, operation);
        return default;
    }

    private static void Check(ValidationContext context, GraphQLOperationDefinition operation)
    {
        if (operation.Variables is not { Count: > 0 } variables)
            return;
        foreach (var use in VariableUses.In(context.Document, context.Schema, operation))
        {
            if (variables.Items.FirstOrDefault(variable => variable.Variable.Name == use.Variable.Name) is { } declared
                && context.Schema.TypeOf(declared.Type) is { } type
                && !IsAllowed(type, declared.DefaultValue, use))
            {
                context.ReportError(new VariablesInAllowedPositionError(
                    context, declared, type, new VariableUsage(use.Variable, use.Type, use.HasDefault, use.Type is NonNullGraphType)));
            }
        }
    }

    // IsVariableUsageAllowed of the specification.
    private static bool IsAllowed(IGraphType type, GraphQLValue? byDefault, VariableUse use)
    {
        if (use.Type is not NonNullGraphType position || type is NonNullGraphType)
            return AreCompatible(type, use.Type);
        var hasDefault = byDefault is not null and not GraphQLNullValue;
        return (hasDefault || use.HasDefault) && AreCompatible(type, position.ResolvedType!);
    }

    // AreTypesCompatible of the specification.
    private static bool AreCompatible(IGraphType type, IGraphType position) => (type, position) switch
    {
        (NonNullGraphType given, NonNullGraphType needed) => AreCompatible(given.ResolvedType!, needed.ResolvedType!),
        (_, NonNullGraphType) => false,
        (NonNullGraphType given, _) => AreCompatible(given.ResolvedType!, position),
        (ListGraphType given, ListGraphType needed) => AreCompatible(given.ResolvedType!, needed.ResolvedType!),
        (ListGraphType, _) or (_, ListGraphType) => false,
        _ => type.Name == position.Name,
    };
}
