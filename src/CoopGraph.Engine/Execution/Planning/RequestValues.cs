using GraphQL.Execution;
using GraphQL.Validation;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>The values of one request: its variables, and the arguments that contain them, each read once.</summary>
/// <param name="variables">The values of the variables.</param>
internal sealed class RequestValues(Variables variables)
{
    private readonly Dictionary<ArgumentPlan, IDictionary<string, ArgumentValue>?> _read = [];

    /// <summary>The values of the variables.</summary>
    public Variables Variables => variables;

    /// <summary>Returns the arguments of a field, by their names; null if there are none.</summary>
    /// <exception cref="ValidationError">The value of a variable does not fit.</exception>
    public IDictionary<string, ArgumentValue>? Of(ArgumentPlan arguments)
    {
        if (arguments.IsConstant)
            return arguments.Values(variables);
        return _read.TryGetValue(arguments, out var known) ? known : _read[arguments] = arguments.Values(variables);
    }
}
