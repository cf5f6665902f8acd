using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

internal sealed class StringOperationFilterInput : OperationInput
{
    public StringOperationFilterInput()
        : base(nameof(StringOperationFilterInput), "Compares text. Upper and lower case are equal.")
    {
        AddIdentity(typeof(StringGraphType));
        AddText();
    }
}

internal sealed class UnitCodeOperationFilterInput : OperationInput
{
    public UnitCodeOperationFilterInput()
        : base(nameof(UnitCodeOperationFilterInput), "Compares a unit's code; `startsWith: \"34\"` matches all units of Anhui.")
    {
        AddIdentity(typeof(UnitCodeScalar));
        AddText();
    }
}

internal sealed class IntOperationFilterInput : OperationInput
{
    public IntOperationFilterInput()
        : base(nameof(IntOperationFilterInput), "Compares a whole number.")
    {
        AddIdentity(typeof(IntGraphType));
        AddOrder(typeof(IntGraphType));
    }
}

internal sealed class FloatOperationFilterInput : OperationInput
{
    public FloatOperationFilterInput()
        : base(nameof(FloatOperationFilterInput), "Compares a number.")
    {
        AddIdentity(typeof(FloatGraphType));
        AddOrder(typeof(FloatGraphType));
    }
}

internal sealed class DateOperationFilterInput : OperationInput
{
    public DateOperationFilterInput()
        : base(nameof(DateOperationFilterInput), "Compares a day.")
    {
        AddIdentity(typeof(DateScalar));
        AddOrder(typeof(DateScalar));
    }
}

internal sealed class DateTimeOperationFilterInput : OperationInput
{
    public DateTimeOperationFilterInput()
        : base(nameof(DateTimeOperationFilterInput), "Compares a time.")
    {
        AddIdentity(typeof(DateTimeScalar));
        AddOrder(typeof(DateTimeScalar));
    }
}

internal sealed class BooleanOperationFilterInput : OperationInput
{
    public BooleanOperationFilterInput()
        : base(nameof(BooleanOperationFilterInput), "Compares a yes/no value.") => AddIdentity(typeof(BooleanGraphType));
}

/// <summary>Compares a member of an enumeration.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
internal sealed class EnumOperationFilterInput<TEnum> : OperationInput
    where TEnum : struct, Enum
{
    public EnumOperationFilterInput()
        : base($"{typeof(TEnum).Name}OperationFilterInput", $"Compares a value of {typeof(TEnum).Name}.") => AddIdentity(typeof(EnumerationGraphType<TEnum>));
}
