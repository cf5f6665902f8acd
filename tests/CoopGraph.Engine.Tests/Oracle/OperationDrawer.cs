using GraphQL.Types;

namespace CoopGraph.Engine.Tests.Oracle;

/// <summary>
/// Draws valid operations from a schema: all fields and arguments, aliases, fragments, fields that are merged, @skip and @include, variables.
/// </summary>
internal sealed class OperationDrawer
{
    private const int Deepest = 4;

    // These compute for seconds at worst. Their values are compared elsewhere; how they are executed does not differ.
    private static readonly HashSet<string> Slow = ["crossShare", "adjacentShare", "betweenness", "closeness", "communities", "findings", "sensitivity"];

    private readonly ISchema _schema;
    private readonly Random _random;
    private readonly ValueDrawer _values;
    private readonly List<TwoTexts> _fragments = [];
    private int _aliases;
    private int _fields;

    private OperationDrawer(ISchema schema, Random random) => (_schema, _random, _values) = (schema, random, new ValueDrawer(random));

    /// <summary>Draws the operation of a seed.</summary>
    public static DrawnOperation Draw(ISchema schema, int seed) => new OperationDrawer(schema, new Random(seed)).Draw();

    private DrawnOperation Draw()
    {
        var root = Selection(_schema.Query, Deepest);
        var declared = string.Join(' ', _values.Variables.Select(variable => $"${variable.Name}: {variable.Type}"));
        var whole = new TwoTexts().Add(declared.Length > 0 ? $"query({declared}) " : "query ", "query ").Add(root);
        foreach (var fragment in _fragments)
            whole.Add("\n").Add(fragment);
        var given = _values.Variables.Where(variable => variable.Json is not null).Select(variable => $"\"{variable.Name}\":{variable.Json}");
        return new($"{whole.WithVariables}", $"{{{string.Join(',', given)}}}", $"{whole.WithLiterals}");
    }

    private TwoTexts Selection(IGraphType type, int depth)
    {
        var text = new TwoTexts().Add("{ ");
        var before = text.WithLiterals.Length;
        for (var i = _random.Next(1, 4); i > 0; i--)
            Add(text, type, depth);
        return text.Add(text.WithLiterals.Length == before ? "__typename }" : "}");
    }

    private void Add(TwoTexts text, IGraphType type, int depth)
    {
        switch (_random.Next(12))
        {
            case 0:
                text.Add("__typename ");
                break;
            case 1 when depth > 0:
                text.Add("... ").Add(Condition()).Add(Selection(type, depth - 1)).Add(" ");
                break;
            case 2 when depth > 0:
                var name = $"F{_fragments.Count}";
                var fragment = new TwoTexts();
                _fragments.Add(fragment);
                fragment.Add($"fragment {name} on {type.Name} ").Add(Selection(type, depth - 1));
                text.Add($"...{name} ");
                break;
            case 3 or 4 when type is IAbstractGraphType many && depth > 0:
                var one = many.PossibleTypes.ElementAt(_random.Next(many.PossibleTypes.Count));
                text.Add($"... on {one.Name} ").Add(Condition()).Add(Selection(one, depth - 1)).Add(" ");
                break;
            default:
                AddField(text, type, depth);
                break;
        }
    }

    private void AddField(TwoTexts text, IGraphType type, int depth)
    {
        if (type is not IComplexGraphType complex || ++_fields > 40)
            return;
        FieldType[] fields = [.. complex.Fields.Where(candidate => !Slow.Contains(candidate.Name) && (depth > 0 || IsLeaf(candidate)))];
        if (fields.Length == 0)
            return;
        var field = fields[_random.Next(fields.Length)];
        var arguments = Arguments(field);
        // Without an alias a field with arguments could meet itself with others.
        var alias = field.Arguments is { Count: > 0 } || !IsLeaf(field) || _random.Next(4) == 0 ? $"a{_aliases++}: " : "";
        var whole = new TwoTexts().Add($"{alias}{field.Name}").Add(arguments).Add(Condition());
        if (!IsLeaf(field))
            whole.Add(" ").Add(Selection(Named(field), depth - 1));
        text.Add(whole).Add(" ");
        // The same field again: the two are merged.
        if (_random.Next(10) == 0)
            text.Add(whole).Add(" ");
    }

    private TwoTexts Arguments(FieldType field)
    {
        var drawn = new List<TwoTexts>();
        foreach (var argument in field.Arguments ?? [])
        {
            var isRequired = argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null;
            if (_values.Draw(argument.ResolvedType!, !isRequired, 3) is { } value)
                drawn.Add(new TwoTexts().Add($"{argument.Name}: {value.WithVariables}", value.Literal is { } literal ? $"{argument.Name}: {literal}" : ""));
        }

        var all = new TwoTexts();
        if (drawn.Count == 0)
            return all;
        foreach (var argument in drawn)
            all.Add(all.WithLiterals.Length > 0 || all.WithVariables.Length > 0 ? " " : "").Add(argument);
        return new TwoTexts().Add($"({all.WithVariables})", all.WithLiterals.ToString().Trim() is { Length: > 0 } literals ? $"({literals})" : "");
    }

    private TwoTexts Condition()
    {
        var directive = _random.Next(16) switch { 0 => "skip", 1 => "include", _ => null };
        return directive is not null && _values.Draw(new NonNullGraphType(new BooleanGraphType()), false, 0) is { } value
            ? new TwoTexts().Add($" @{directive}(if: {value.WithVariables}) ", $" @{directive}(if: {value.Literal}) ")
            : new TwoTexts();
    }

    private static bool IsLeaf(FieldType field) => Named(field) is ScalarGraphType;

    private static IGraphType Named(FieldType field) => Named(field.ResolvedType!);

    private static IGraphType Named(IGraphType type) => type is IProvideResolvedType { ResolvedType: { } inner } ? Named(inner) : type;
}
