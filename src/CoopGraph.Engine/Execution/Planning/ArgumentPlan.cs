using CoopGraph.Engine.Language;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>The arguments of a field: the same for every request, unless a variable is among them.</summary>
internal sealed class ArgumentPlan
{
    /// <summary>The arguments of a field that has none in the schema.</summary>
    public static readonly ArgumentPlan None = new();

    private readonly FieldType? _type;
    private readonly GraphQLField? _ast;
    private readonly GraphQLDocument? _document;
    private readonly IDictionary<string, ArgumentValue>? _constant;

    /// <summary>Reads the arguments if no variable is among them.</summary>
    public ArgumentPlan(FieldType type, GraphQLField ast, GraphQLDocument document)
    {
        (_type, _ast, _document) = (type, ast, document);
        IsConstant = ast.Arguments?.Items.Exists(argument => argument.Value.HasVariable()) != true;
        if (IsConstant)
            _constant = Read(Variables.None);
    }

    private ArgumentPlan() => IsConstant = true;

    /// <summary>Whether no variable is among them.</summary>
    public bool IsConstant { get; }

    /// <summary>Returns the values, by the names of the arguments; null if there are none.</summary>
    /// <exception cref="ValidationError">The value of a variable does not fit.</exception>
    public IDictionary<string, ArgumentValue>? Values(Variables variables) => IsConstant ? _constant : Read(variables);

    private Dictionary<string, ArgumentValue>? Read(Variables variables) =>
        ExecutionHelper.GetArguments(_type!.Arguments, _ast!.Arguments, variables, _document!, _ast, null);
}
