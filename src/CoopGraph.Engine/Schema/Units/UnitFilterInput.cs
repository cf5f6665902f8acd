using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Gives a field the arguments of a list of units.</summary>
internal sealed class UnitListAttribute() : ListAttribute(typeof(UnitFilterInput), typeof(UnitSortInput), "Default: by code.");

internal sealed class UnitFilterInput : FilterInput
{
    public UnitFilterInput()
        : base(
            nameof(UnitFilterInput),
            "Which units. In a list of units it looks at the unit on the list's day. In a filter of cases or partners it looks at the unit on " +
            "the day of the case, and there `eq`, `neq`, `in` and `nin` of code and name know a place under all codes and names that it ever had.")
    {
        Compare<UnitCodeOperationFilterInput>("code", FilterField.Code, "The code.");
        Compare<StringOperationFilterInput>("name", FilterField.Name, "The names, Chinese and romanised: one of them must fit.");
        Compare<EnumOperationFilterInput<AdministrativeLevel>>("level", FilterField.UnitLevel, "The level.");
        Compare<EnumOperationFilterInput<UnitKind>>("kind", FilterField.Kind, "The kind.");
        One<UnitFilterInput>("parent", Relation.Parent, "The unit that it lies directly in; null: there is none.");
        One<UnitFilterInput>("province", Relation.Province, "The province that it lies in, for a province itself; null: there is none.");
        Many<CooperationListFilterInput>("cooperations", Relation.Cooperations, "The cases in which it or a unit below it takes part.");
        Many<PartnerListFilterInput>("partners", Relation.Partners, "Its ties with partners of its own level. `none: {}` are the units without any: the honeycomb.");
        Compare<IntOperationFilterInput>("cooperationCount", FilterField.CooperationCount, "In how many cases it or a unit below it takes part.");
        Compare<IntOperationFilterInput>("partnerCount", FilterField.PartnerCount, "How many partners of its own level it has.");
    }
}

internal sealed class UnitSortInput : SortInput<UnitSort>
{
    public UnitSortInput()
        : base(nameof(UnitSortInput), "units")
    {
        Key("code", UnitSort.Code, "The code.");
        Key("name", UnitSort.Name, "The romanised name.");
        Key("cooperationCount", UnitSort.CooperationCount, "In how many cases it or a unit below it takes part.");
        Key("partnerCount", UnitSort.PartnerCount, "How many partners of its own level it has.");
    }
}
