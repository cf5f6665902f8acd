using CoopGraph.Paging;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>The base of the inputs that name one key of a sort order.</summary>
/// <typeparam name="TKey">The keys that the list can be sorted by.</typeparam>
internal abstract class SortInput<TKey> : InputObjectGraphType
    where TKey : struct, Enum
{
    private readonly Dictionary<string, TKey> _keys = [];

    protected SortInput(string name, string what)
    {
        Name = name;
        Description = $"A key to sort {what} by: exactly one field. For several keys, give several entries in `order`.";
        IsOneOf = true;
    }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        var (name, direction) = value.Single();
        return new SortBy<TKey>(_keys[name], Descending: direction is SortEnumType.Desc);
    }

    protected void Key(string name, TKey key, string description)
    {
        Field<EnumerationGraphType<SortEnumType>>(name).Description(description);
        _keys.Add(name, key);
    }
}

/// <summary>A sort direction.</summary>
public enum SortEnumType
{
    /// <summary>The smallest value first; unknown values last.</summary>
    Asc,

    /// <summary>The greatest value first; unknown values last.</summary>
    Desc,
}
