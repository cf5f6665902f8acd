using System.Collections.Concurrent;
using CoopGraph.Engine.Language;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>
/// An operation of a valid document. All that the document decides is worked out once; the variables only choose among the plans, by the
/// values that @skip and @include look at.
/// </summary>
internal sealed class CompiledOperation
{
    // With more conditions a plan is made for each request, so that no document holds more than 64 plans.
    private const int MostConditions = 6;

    private static long _last;

    private readonly string[] _conditions;
    private readonly ConcurrentDictionary<int, OperationPlan> _plans = new();

    /// <summary>Compiles an operation.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document, which is valid for the schema.</param>
    /// <param name="definition">The operation.</param>
    /// <param name="documentHash">The SHA-256 of the document's text, in hexadecimal digits.</param>
    public CompiledOperation(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition definition, string documentHash)
    {
        (Schema, Document, Definition, DocumentHash) = (schema, document, definition, documentHash);
        RootType = schema.RootOf(definition.Operation)!;
        _conditions = ConditionVariables.In(document);
        Variables = new VariableReaders(schema, definition.Variables);
        VariableNames = [.. Variables.Names];
    }

    /// <summary>Its number: no other operation of this process has it, and none will.</summary>
    public long Number { get; } = Interlocked.Increment(ref _last);

    /// <summary>The readers of its variables.</summary>
    public VariableReaders Variables { get; }

    /// <summary>The names of its variables, in their order.</summary>
    public IReadOnlyList<string> VariableNames { get; }

    /// <summary>The schema.</summary>
    public ISchema Schema { get; }

    /// <summary>The document of the operation.</summary>
    public GraphQLDocument Document { get; }

    /// <summary>The SHA-256 of the document's text, in hexadecimal digits. For a document that was made of another one, it is that one's.</summary>
    public string DocumentHash { get; }

    /// <summary>The operation in the document.</summary>
    public GraphQLOperationDefinition Definition { get; }

    /// <summary>The type of the root: Query or Mutation.</summary>
    public IObjectGraphType RootType { get; }

    /// <summary>Returns the plan for a request.</summary>
    /// <param name="variables">The values of the request's variables.</param>
    public OperationPlan PlanFor(Variables variables)
    {
        if (_conditions.Length > MostConditions)
            return Plan(variables);
        var mask = 0;
        for (var i = 0; i < _conditions.Length; i++)
        {
            if (variables.ValueFor(_conditions[i]) is true)
                mask |= 1 << i;
        }

        return _plans.TryGetValue(mask, out var known) ? known : _plans.GetOrAdd(mask, Plan(variables));
    }

    private OperationPlan Plan(Variables variables) =>
        new(this, new Conditions(_conditions.Where(name => variables.ValueFor(name) is true)));
}
