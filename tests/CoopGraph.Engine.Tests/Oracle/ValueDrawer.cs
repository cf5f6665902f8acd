using System.Text.Json;
using GraphQL.Types;

namespace CoopGraph.Engine.Tests.Oracle;

/// <summary>Draws the values of arguments, a part of them as variables.</summary>
/// <param name="random">The source of chance.</param>
internal sealed class ValueDrawer(Random random)
{
    private static readonly string[] Codes = ["340122", "340100", "340000", "420000", "341522", "330523", "100000", "999999", "34", ""];
    private static readonly string[] Days = ["2012-06-30", "2015-12-31", "2016-01-01", "2020-12-31", "2009-01-01", "2031-01-01", "2015-02-30"];
    private static readonly int[] Integers = [1, 2, 3, 5, 0, -1, 101, int.MaxValue];
    private static readonly string[] Floats = ["0", "0.5", "12.25", "1e3", "1e30", "-1"];

    /// <summary>The declared variables: name, type, and value as JSON; null if the request leaves the variable out.</summary>
    public List<(string Name, string Type, string? Json)> Variables { get; } = [];

    /// <summary>Draws a value; null if it is left out in both texts, or is a variable without a value.</summary>
    /// <param name="type">The type of the position.</param>
    /// <param name="mayBeAbsent">Whether the position may be left out.</param>
    /// <param name="depth">The levels that may follow.</param>
    /// <returns>The name of the variable or the literal; and the literal, which is null if the position is to be left out.</returns>
    public (string WithVariables, string? Literal)? Draw(IGraphType type, bool mayBeAbsent, int depth)
    {
        if (mayBeAbsent && !Chance(0.45))
            return null;
        if (mayBeAbsent && type is not NonNullGraphType && Chance(0.05))
            return ($"${Declare(type, null)}", null);
        if (Chance(0.4))
        {
            var (json, text) = Plain(type, depth);
            return ($"${Declare(type, json)}", text);
        }

        var (_, _, mixed) = Value(type, depth, withVariables: true);
        return (mixed.WithVariables.ToString(), mixed.WithLiterals.ToString());
    }

    private string Declare(IGraphType type, string? json)
    {
        var name = $"v{Variables.Count}";
        Variables.Add((name, $"{type}", json));
        return name;
    }

    private (string Json, string Literal) Plain(IGraphType type, int depth)
    {
        var (json, literal, _) = Value(type, depth, withVariables: false);
        return (json, literal);
    }

    private (string Json, string Literal, TwoTexts Mixed) Value(IGraphType type, int depth, bool withVariables)
    {
        if (type is NonNullGraphType nonNull)
            return NotNull(nonNull.ResolvedType!, depth, withVariables);
        return Chance(0.04) ? Same("null", "null") : NotNull(type, depth, withVariables);
    }

    private (string Json, string Literal, TwoTexts Mixed) NotNull(IGraphType type, int depth, bool withVariables) => type switch
    {
        ListGraphType list => List(list, depth, withVariables),
        IInputObjectGraphType input => Object(input, depth, withVariables),
        EnumerationGraphType names => Pick([.. names.Values.Select(value => value.Name)]) is var name ? Same($"\"{name}\"", name) : default,
        { Name: "Int" } => Pick(Integers) is var number ? Same($"{number}", $"{number}") : default,
        { Name: "Float" } => Pick(Floats) is var number ? Same(number, number) : default,
        { Name: "Boolean" } => Chance(0.5) ? Same("true", "true") : Same("false", "false"),
        { Name: "Date" } => Text(Pick(Days)),
        { Name: "UnitCode" } => Text(Pick(Codes)),
        _ => Text(Pick(["Anhui", "安徽", "", "340122", "county", "\u2028\"\\", "AH-0001"])),
    };

    private (string Json, string Literal, TwoTexts Mixed) List(ListGraphType list, int depth, bool withVariables)
    {
        var items = Enumerable.Range(0, random.Next(3)).Select(_ => Inner(list.ResolvedType!, depth - 1, withVariables)).ToArray();
        var mixed = new TwoTexts().Add("[");
        foreach (var item in items)
            mixed.Add(item.Mixed).Add(" ");
        return ($"[{string.Join(',', items.Select(item => item.Json))}]", $"[{string.Join(' ', items.Select(item => item.Literal))}]", mixed.Add("]"));
    }

    private (string Json, string Literal, TwoTexts Mixed) Object(IInputObjectGraphType input, int depth, bool withVariables)
    {
        FieldType[] chosen = input.IsOneOf
            ? [Pick([.. input.Fields])]
            : [.. input.Fields.Where(field => field.ResolvedType is NonNullGraphType || (depth > 0 && Chance(1.6 / input.Fields.Count)))];
        var (json, literal, mixed) = (new List<string>(), new List<string>(), new TwoTexts().Add("{"));
        foreach (var field in chosen)
        {
            var type = input.IsOneOf && field.ResolvedType is not NonNullGraphType ? new NonNullGraphType(field.ResolvedType!) : field.ResolvedType!;
            var value = Inner(type, depth - 1, withVariables);
            json.Add($"\"{field.Name}\":{value.Json}");
            literal.Add($"{field.Name}: {value.Literal}");
            mixed.Add($"{field.Name}: ").Add(value.Mixed).Add(" ");
        }

        return ($"{{{string.Join(',', json)}}}", $"{{{string.Join(' ', literal)}}}", mixed.Add("}"));
    }

    private (string Json, string Literal, TwoTexts Mixed) Inner(IGraphType type, int depth, bool withVariables)
    {
        if (!withVariables || !Chance(0.3))
            return Value(type, depth, withVariables);
        var (json, literal) = Plain(type, depth);
        return (json, literal, new TwoTexts().Add($"${Declare(type, json)}", literal));
    }

    private static (string Json, string Literal, TwoTexts Mixed) Text(string text) => Same(JsonSerializer.Serialize(text), JsonSerializer.Serialize(text));

    private static (string Json, string Literal, TwoTexts Mixed) Same(string json, string literal) => (json, literal, new TwoTexts().Add(literal));

    private bool Chance(double share) => random.NextDouble() < share;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
