using System.Collections.Concurrent;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Limits;
using GraphQL;
using GraphQL.Execution;

namespace CoopGraph.Engine.Exports;

/// <summary>
/// Reads the arguments of a field from variables, as an operation with this one field would: with the same types, checks and limits.
/// </summary>
/// <param name="compiler">The compiler of documents.</param>
/// <param name="limits">The limits.</param>
internal sealed class FieldArguments(OperationCompiler compiler, OperationLimits limits)
{
    private readonly ConcurrentDictionary<string, CompiledOperation> _operations = new();

    /// <summary>Reads the arguments.</summary>
    /// <param name="document">The document: one operation with one field, which takes its arguments from variables.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="cancellation">The token that is cancelled when the work has to end.</param>
    /// <returns>The arguments, or the errors of the variables.</returns>
    public async Task<(ReadArguments? Read, ExecutionErrors Errors)> ReadAsync(string document, Inputs variables, CancellationToken cancellation)
    {
        if (!_operations.TryGetValue(document, out var operation))
            operation = _operations.GetOrAdd(document, await CompileAsync(document, cancellation));
        var (prepared, errors) = await PreparedOperation.FromAsync(operation, variables, limits, cancellation);
        if (prepared is null)
            return (null, [.. errors]);
        var field = prepared.Plan.Root.FieldsOn(operation.RootType).Single();
        return (new ReadArguments(prepared.Values.Of(field.Arguments), prepared.IsExpensive), []);
    }

    private async Task<CompiledOperation> CompileAsync(string document, CancellationToken cancellation)
    {
        var (operation, errors) = await compiler.CheckAsync(document, cancellation);
        return operation ?? throw new InvalidOperationException($"The document is not valid: {errors[0].Message}");
    }
}

/// <summary>The arguments of a field.</summary>
/// <param name="values">The values by name; null if there are none.</param>
/// <param name="isExpensive">Whether an operation with the field is expensive.</param>
internal sealed class ReadArguments(IDictionary<string, ArgumentValue>? values, bool isExpensive)
{
    /// <summary>Whether an operation with the field is expensive.</summary>
    public bool IsExpensive => isExpensive;

    /// <summary>Returns an argument; the type's default value if it is not given.</summary>
    public T? Of<T>(string name) => values is not null && values.TryGetValue(name, out var given) && given.Value is { } value ? (T)value : default;
}
