using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Declares the largest number of objects that a list field can contain. A list without the attribute contains its page, or 10 objects if
/// it has no page (<see cref="ResponseSize"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class ListSizeAttribute : GraphQLAttribute
{
    private readonly IListSize _size;

    /// <summary>Declares a number.</summary>
    /// <param name="size">The number of objects.</param>
    public ListSizeAttribute(int size) => _size = new FixedListSize(size);

    /// <summary>Declares a rule.</summary>
    /// <param name="rule">The type of an <see cref="IListSize"/> that has a constructor without parameters.</param>
    public ListSizeAttribute(Type rule) => _size = (IListSize)Activator.CreateInstance(rule)!;

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.SetListSize(_size);
}
