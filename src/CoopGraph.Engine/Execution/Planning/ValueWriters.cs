using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CoopGraph.Engine.Execution.Writing;
using GraphQL.Types;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>Makes the functions that write the values of scalars. They return false for a value that the type does not have, such as a null that it does not allow.</summary>
internal static class ValueWriters
{
    /// <summary>Returns the function for the values of a property, as a <c>Func&lt;T, IValueWriter, bool&gt;</c>; null if they are no scalars.</summary>
    /// <param name="value">The .NET type of the values.</param>
    /// <param name="type">Their type in the schema.</param>
    public static Delegate? Of(Type value, IGraphType type)
    {
        var (inner, isNullable) = type is NonNullGraphType nonNull ? (nonNull.ResolvedType, false) : (type, true);
        if (inner is not ScalarGraphType scalar)
            return null;
        if (value == typeof(string) && (scalar.GetType() == typeof(StringGraphType) || scalar.GetType() == typeof(IdGraphType)))
            return Text(isNullable);
        var bare = Nullable.GetUnderlyingType(value);
        var one = (bare ?? value) switch
        {
            var number when number == typeof(int) && scalar.GetType() == typeof(IntGraphType) => Number,
            var flag when flag == typeof(bool) && scalar.GetType() == typeof(BooleanGraphType) => Flag,
            { IsEnum: true } names when scalar is EnumerationGraphType enumeration && IsNumberedFrom0(names) => Make(nameof(Name), names, enumeration),
            _ => null,
        };
        if (one is null)
            return Make(nameof(Any), value, scalar, isNullable);
        return bare is null ? one : Make(nameof(OrNull), bare, one, isNullable);
    }

    private static Delegate Number { get; } = new Func<int, IValueWriter, bool>(static (number, writer) =>
    {
        writer.Write(number);
        return true;
    });

    private static Delegate Flag { get; } = new Func<bool, IValueWriter, bool>(static (flag, writer) =>
    {
        writer.Write(flag);
        return true;
    });

    private static Func<string?, IValueWriter, bool> Text(bool isNullable) => (text, writer) =>
    {
        if (text is null)
            return Null(writer, isNullable);
        writer.Write(text);
        return true;
    };

    private static Func<T, IValueWriter, bool> Name<T>(EnumerationGraphType type)
        where T : struct, Enum
    {
        // By number, without a search: a table may have several names in each row.
        var byNumber = type.Values.ToDictionary(value => Unsafe.BitCast<T, int>((T)value.Value!), value => Encoding.UTF8.GetBytes($"\"{value.Name}\""));
        byte[]?[] names = [.. Enumerable.Range(0, byNumber.Keys.Max() + 1).Select(number => byNumber.GetValueOrDefault(number))];
        return (value, writer) =>
        {
            var number = (uint)Unsafe.BitCast<T, int>(value);
            if (number >= names.Length || names[number] is not { } name)
                return false;
            writer.WriteName(name);
            return true;
        };
    }

    private static Func<T?, IValueWriter, bool> OrNull<T>(Func<T, IValueWriter, bool> write, bool isNullable)
        where T : struct =>
        (value, writer) => value is { } one ? write(one, writer) : Null(writer, isNullable);

    private static Func<T, IValueWriter, bool> Any<T>(ScalarGraphType type, bool isNullable) => (value, writer) =>
        value is null ? Null(writer, isNullable) : type.Serialize(value) is { } written && writer.TryWrite(written);

    private static bool IsNumberedFrom0(Type names) =>
        Enum.GetValuesAsUnderlyingType(names) is int[] numbers && numbers.All(number => number >= 0 && number <= numbers.Length);

    private static bool Null(IValueWriter writer, bool isNullable)
    {
        if (isNullable)
            writer.WriteNull();
        return isNullable;
    }

    private static Delegate Make(string method, Type type, params object[] arguments) => (Delegate)typeof(ValueWriters)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, arguments)!;
}
