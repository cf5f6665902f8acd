using CoopGraph.Engine.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language.Values;

/// <summary>
/// Refuses literals that their argument does not take, and defaults that their variable does not take (section 5.6 of the specification). GraphQL.NET has
/// two rules for it, with other words than for values of variables and without the place within the value.
/// </summary>
internal sealed class ArgumentValuesRule : ValidationRuleBase
{
    /// <summary>The rule; it has no state.</summary>
    public static readonly ArgumentValuesRule Instance = new();

    private static readonly NodeVisitors Visitors = new(new MatchingNodeVisitor<GraphQLArgument>(Check), new MatchingNodeVisitor<GraphQLVariableDefinition>(Check));

    private ArgumentValuesRule()
    {
    }

    /// <inheritdoc />
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitors);

    private static void Check(GraphQLArgument argument, ValidationContext context)
    {
        if (context.TypeInfo.GetArgument()?.ResolvedType is { } type
            && ValueFault.Find(type, new LiteralValue(argument.Value), argument.Name.StringValue) is { } fault)
        {
            Report(context, fault, $"Argument '{fault.Path}' is invalid. {fault.Sentence}");
        }
    }

    private static void Check(GraphQLVariableDefinition variable, ValidationContext context)
    {
        if (variable.DefaultValue is { } literal && context.TypeInfo.GetInputType() is { } type
            && ValueFault.Find(type, new LiteralValue(literal), $"${variable.Variable.Name.StringValue}") is { } fault)
        {
            Report(context, fault, $"The default of '{fault.Path}' is invalid. {fault.Sentence}");
        }
    }

    private static void Report(ValidationContext context, ValueFault fault, string message) =>
        context.ReportError(new WrongValueError(context.Document, ((LiteralValue)fault.Value).Node, message));
}
