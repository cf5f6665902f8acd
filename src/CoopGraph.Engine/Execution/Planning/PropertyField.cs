using System.Reflection;
using CoopGraph.Engine.Execution.Writing;
using GraphQL.Types;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>
/// A pure field that is a property of its object. Its value is read and written without a resolver, by code for the types of the object and the
/// value: no context, no task and no boxed value is made. What it does not write is resolved as any other field, which reports what is wrong.
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
    public override bool TryWrite(object? source, IValueWriter writer) => write is not null && source is TSource one && write(_read(one), writer);
}
