using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Filters;
using GraphQL.Types;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// The price of a field as written in a document, with the fields below it. All that the schema and the document decide is worked out once;
/// a request adds only what its variables decide.
/// </summary>
internal sealed class FieldPrice
{
    // A field of this cost reads every case, or computes for a long time.
    private const int CostOfAllCases = 100;

    private readonly FieldType _type;
    private readonly ArgumentPlan _arguments;
    private readonly PriceOfFields _below;
    private readonly bool _isRoot;
    private readonly bool _isList;
    private readonly bool _isLeaf;
    private readonly bool _isIntrospection;
    private readonly int? _declared;
    private readonly int _eachDraw;
    private readonly IListSize? _listSize;

    /// <summary>Works out what does not depend on variables.</summary>
    /// <param name="written">The field.</param>
    /// <param name="below">The price of the fields below it.</param>
    /// <param name="isRoot">Whether it is a field of the root.</param>
    public FieldPrice(WrittenField written, PriceOfFields below, bool isRoot)
    {
        (_type, _arguments, _below, _isRoot) = (written.Type, written.Arguments, below, isRoot);
        (_isList, _isLeaf) = (ResponseSize.IsList(_type.ResolvedType), ResponseSize.IsLeaf(_type));
        _isIntrospection = ResponseSize.IsIntrospection(_type.Name);
        (_declared, _eachDraw, _listSize) = (_type.DeclaredCost(), _type.DeclaredCostOfDraw(), _type.DeclaredListSize());
        DependsOnVariables = !_arguments.IsConstant || below.DependsOnVariables;
        DependsOnParent = _isList && _listSize is { ReadsParent: true };
    }

    /// <summary>Whether variables are among its arguments, or among those of a field below it.</summary>
    public bool DependsOnVariables { get; }

    /// <summary>Whether the number of its objects follows from the arguments of the field above it.</summary>
    public bool DependsOnParent { get; }

    /// <summary>Returns the price of the field in one object.</summary>
    /// <param name="values">The values of the request.</param>
    /// <param name="parent">The field above it; null for a field of the root, or if nothing depends on it.</param>
    public Price Of(RequestValues values, RequestedField? parent)
    {
        var field = new RequestedField(_type, values.Of(_arguments), parent);
        var items = _isList ? ResponseSize.ItemsOf(_listSize, field) : 1;
        var (objects, readsAllCases) = ObjectsOf(field, items);
        var conditions = ConditionsOf(field);
        var price = new Price(objects, 1, conditions, _isRoot ? conditions : 0, readsAllCases) + _below.Of(values, field).Times(items);
        // The objects of introspection are not counted.
        return _isIntrospection ? price with { Objects = 0 } : price;
    }

    private (double Objects, bool ReadsAllCases) ObjectsOf(RequestedField field, int items)
    {
        if (_declared is not { } declared)
            return (_isLeaf ? 0 : items, false);
        var draws = _eachDraw > 0 ? Math.Max(0, PageSize.Argument(field, "draws") ?? 0) : 0;
        return (declared + ((double)_eachDraw * draws), declared >= CostOfAllCases);
    }

    private static double ConditionsOf(RequestedField field)
    {
        if (field.Arguments is not { } arguments)
            return 0;
        var conditions = 0d;
        foreach (var argument in arguments)
            conditions += argument.Value.Value is Predicate filter ? PredicatePrice.Of(filter) : 0;
        return conditions;
    }
}
