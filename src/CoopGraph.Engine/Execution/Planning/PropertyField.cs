using System.Reflection;
using System.Runtime.CompilerServices;
using CoopGraph.Engine.Execution.Writing;
using GraphQL.Types;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>
/// A pure field that is a property of its object. Its value is read and written without a resolver, by code for the types of the object and the
/// value: no context, no task and no boxed value is made. What it does not write is resolved as any other field, which reports what is wrong.
/// Two threads can read it at once.
/// </summary>
internal abstract class PropertyField
{
    /// <summary>Returns the field of a property.</summary>
    /// <param name="property">The property of a class.</param>
    /// <param name="type">The type of the field.</param>
    public static PropertyField Of(PropertyInfo property, IGraphType type) => (PropertyField)Activator.CreateInstance(
        typeof(PropertyField<,>).MakeGenericType(property.ReflectedType!, property.PropertyType), property, ValueWriters.Of(property.PropertyType, type))!;

    /// <summary>Whether it is a scalar, which <see cref="TryWrite"/> writes.</summary>
    public abstract bool IsScalar { get; }

    /// <summary>Reads the value.</summary>
    /// <param name="source">The object.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it was read: whether the object is of the property's class.</returns>
    public abstract bool TryRead(object? source, out object? value);

    /// <summary>Reads the values of many objects.</summary>
    /// <param name="sources">The objects; null where there is none.</param>
    /// <param name="values">Receives the value of each, and null where there is no object. It can be the same memory.</param>
    /// <param name="isNullable">Whether an object may have no value.</param>
    /// <returns>Whether all were read.</returns>
    public abstract bool TryReadAll(ReadOnlySpan<object?> sources, Span<object?> values, bool isNullable);

    /// <summary>Writes the values of a scalar of many objects, one after the other.</summary>
    /// <param name="sources">The objects; null where there is none.</param>
    /// <param name="writer">The destination. A null is written where there is no object.</param>
    /// <returns>Whether all were written. If not, some may have been.</returns>
    public abstract bool TryWriteAll(ReadOnlySpan<object?> sources, IValueWriter writer);

    /// <summary>Writes the value of a scalar.</summary>
    /// <param name="source">The object.</param>
    /// <param name="writer">The destination.</param>
    /// <returns>Whether it was written. If not, a part of it may have been.</returns>
    public abstract bool TryWrite(object? source, IValueWriter writer);
}

/// <summary>The field of a property of one type.</summary>
/// <typeparam name="TSource">The class of the object.</typeparam>
/// <typeparam name="TValue">The type of the property.</typeparam>
/// <param name="property">The property.</param>
/// <param name="write">Writes a value; null if it is no scalar.</param>
internal sealed class PropertyField<TSource, TValue>(PropertyInfo property, Func<TValue, IValueWriter, bool>? write) : PropertyField
    where TSource : class
{
    private readonly Func<TSource, TValue> _read = property.GetMethod!.CreateDelegate<Func<TSource, TValue>>();

    /// <inheritdoc/>
    public override bool IsScalar => write is not null;

    /// <inheritdoc/>
    public override bool TryRead(object? source, out object? value)
    {
        value = source is TSource one ? _read(one) : null;
        return source is TSource;
    }

    /// <inheritdoc/>
    public override bool TryReadAll(ReadOnlySpan<object?> sources, Span<object?> values, bool isNullable)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            object? value = null;
            if (sources[i] is { } source && (!TryRead(source, out value) || (value is null && !isNullable)))
                return false;
            values[i] = value;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool TryWriteAll(ReadOnlySpan<object?> sources, IValueWriter writer)
    {
        if (write is null)
            return false;
        foreach (var source in sources)
        {
            if (source is null)
                writer.WriteNull();
            else if (!Is(source) || !write(_read(Unsafe.As<TSource>(source)), writer))
                return false;
        }

        return true;
    }

    // Nearly all classes have none below them, and the comparison is a small part of the time of the other test.
    private static bool Is(object source) => source.GetType() == typeof(TSource) || source is TSource;

    /// <inheritdoc/>
    public override bool TryWrite(object? source, IValueWriter writer) => write is not null && source is TSource one && write(_read(one), writer);
}
