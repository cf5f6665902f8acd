using System.Collections;
using GraphQL.Types;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>
/// Reads the values of one input type, as they come in the JSON of a request (section 3, Input Coercion, of the specification). It only reads
/// right values. GraphQL.NET, which reads the same values more slowly, explains what is wrong with another.
/// </summary>
internal abstract class ValueReader
{
    /// <summary>Returns the reader of a type.</summary>
    /// <param name="type">An input type.</param>
    public static ValueReader Of(IGraphType type) => type switch
    {
        NonNullGraphType nonNull => new NonNull(Of(nonNull.ResolvedType!)),
        ListGraphType list => new List(Of(list.ResolvedType!)),
        IInputObjectGraphType input => ObjectReader.Of(input),
        ScalarGraphType scalar => new Scalar(scalar),
        _ => throw new ArgumentException($"{type} is no input type.", nameof(type)),
    };

    /// <summary>Reads a value.</summary>
    /// <param name="given">The value as given.</param>
    /// <param name="value">The value for resolvers.</param>
    /// <returns>False if the value is wrong.</returns>
    public abstract bool TryRead(object? given, out object? value);

    private sealed class NonNull(ValueReader inner) : ValueReader
    {
        public override bool TryRead(object? given, out object? value)
        {
            value = null;
            return given is not null && inner.TryRead(given, out value);
        }
    }

    private sealed class Scalar(ScalarGraphType type) : ValueReader
    {
        public override bool TryRead(object? given, out object? value)
        {
            try
            {
                value = type.ParseValue(given);
                return true;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                value = null;
                return false;
            }
        }
    }

    private sealed class List(ValueReader item) : ValueReader
    {
        public override bool TryRead(object? given, out object? value)
        {
            value = null;
            if (given is null)
                return true;
            // A single value means a list of one.
            var items = given as IList ?? new object?[] { given };
            var read = new object?[items.Count];
            for (var i = 0; i < read.Length; i++)
            {
                if (!item.TryRead(items[i], out read[i]))
                    return false;
            }

            value = read;
            return true;
        }
    }
}
