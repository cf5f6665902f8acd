using CoopGraph.Engine.Language;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>Reads the variables of an operation (section 6.1.2 of the specification, CoerceVariableValues).</summary>
internal sealed class VariableReaders
{
    private readonly VariableReader[] _variables;

    /// <summary>Compiles the readers.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="definitions">The variables as declared; null if there are none.</param>
    public VariableReaders(ISchema schema, GraphQLVariablesDefinition? definitions) =>
        _variables = [.. definitions?.Items.Select(definition => new VariableReader(definition, schema.TypeOf(definition.Type)!)) ?? []];

    /// <summary>The names of the variables, in their order.</summary>
    public IEnumerable<string> Names => _variables.Select(variable => variable.Name);

    /// <summary>Reads the values of a request.</summary>
    /// <param name="given">The values as given.</param>
    /// <returns>Null if one of them is wrong.</returns>
    public Variables? TryRead(IReadOnlyDictionary<string, object?> given)
    {
        if (_variables.Length == 0)
            return Variables.None;
        var all = new Variables();
        foreach (var variable in _variables)
        {
            if (variable.TryRead(given) is not { } read)
                return null;
            all.Add(read);
        }

        return all;
    }

    private sealed class VariableReader(GraphQLVariableDefinition definition, IGraphType type)
    {
        private readonly ValueReader _reader = ValueReader.Of(type);

        // The document decides it, so it is read once.
        private readonly Lazy<(bool IsRight, object? Value)> _default = new(() => DefaultOf(type, definition.DefaultValue));

        public string Name { get; } = definition.Variable.Name.StringValue;

        public Variable? TryRead(IReadOnlyDictionary<string, object?> given)
        {
            var variable = new Variable(Name, definition);
            if (given.TryGetValue(Name, out var found))
            {
                if (!_reader.TryRead(found, out var value))
                    return null;
                variable.Value = value;
            }
            else if (definition.DefaultValue is not null)
            {
                if (!_default.Value.IsRight)
                    return null;
                (variable.Value, variable.IsDefault) = (_default.Value.Value, true);
            }
            else if (type is NonNullGraphType)
            {
                return null;
            }

            return variable;
        }

        // Validation does not look into every default: a day of no calendar is found only here.
        private static (bool IsRight, object? Value) DefaultOf(IGraphType type, GraphQLValue? literal)
        {
            try
            {
                return (true, ExecutionHelper.CoerceValue(type, literal).Value);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return (false, null);
            }
        }
    }
}
