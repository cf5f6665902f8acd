using System.Runtime.CompilerServices;
using GraphQL.Types;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>Reads the values of an input object type.</summary>
internal sealed class ObjectReader : ValueReader
{
    // Types refer to each other in circles, so their fields are looked at when the first value is read.
    private static readonly ConditionalWeakTable<IInputObjectGraphType, ObjectReader> Known = [];

    private readonly IInputObjectGraphType _type;
    private readonly Lazy<Dictionary<string, FieldReader>> _fields;
    private readonly Lazy<FieldReader[]> _neededAlways;

    private ObjectReader(IInputObjectGraphType type)
    {
        _type = type;
        _fields = new(() => type.Fields.Select((field, place) => new FieldReader(field, place)).ToDictionary(field => field.Name));
        _neededAlways = new(() => [.. _fields.Value.Values.Where(field => field.IsRequired || field.Default is not null)]);
    }

    /// <summary>Returns the reader of a type.</summary>
    public static ObjectReader Of(IInputObjectGraphType type) => Known.GetValue(type, static of => new(of));

    public override bool TryRead(object? given, out object? value)
    {
        value = null;
        if (given is null)
            return true;
        if (given is not IDictionary<string, object?> map || (_type.IsOneOf && (map.Count != 1 || map.Values.First() is null)))
            return false;
        var read = new List<(int Place, string Name, object? Value)>(map.Count);
        foreach (var (name, item) in map)
        {
            if (!_fields.Value.TryGetValue(name, out var field) || !field.TryRead(item, out var itsValue))
                return false;
            read.Add((field.Place, field.Name, itsValue));
        }

        foreach (var field in _neededAlways.Value)
        {
            if (map.ContainsKey(field.Name))
                continue;
            if (field.Default is null)
                return false;
            read.Add((field.Place, field.Name, field.Default));
        }

        return TryMake(read, out value);
    }

    // In the order of the type's fields, whatever the order of the request: what is made of them is then the same.
    private bool TryMake(List<(int Place, string Name, object? Value)> read, out object? value)
    {
        if (read.Count > 1)
            read.Sort(static (one, other) => one.Place.CompareTo(other.Place));
        var values = new Dictionary<string, object?>(read.Count);
        foreach (var (_, name, item) in read)
            values.Add(name, item);
        try
        {
            value = _type.ParseDictionary(values);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            value = null;
            return false;
        }
    }

    private sealed class FieldReader(FieldType type, int place)
    {
        private readonly ValueReader _reader = Of(type.ResolvedType!);

        public string Name => type.Name;

        public int Place => place;

        public object? Default => type.DefaultValue;

        public bool IsRequired { get; } = type.ResolvedType is NonNullGraphType;

        public bool TryRead(object? given, out object? value)
        {
            if (!_reader.TryRead(given, out value))
                return false;
            if (value is null)
                return true;
            try
            {
                value = type.Parser is { } parse ? parse(value) : value;
                type.Validator?.Invoke(value);
                return true;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return false;
            }
        }
    }
}
