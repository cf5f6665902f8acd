using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Adds to a field the arguments of a list of units.</summary>
internal sealed class UnitListAttribute() : ListAttribute(typeof(UnitFilterInput), typeof(UnitSortInput), "Default: by code.");

internal sealed class UnitFilterInput : FilterInput
{
    public UnitFilterInput()
        : base(
            nameof(UnitFilterInput),
            "A filter of units. In a list of units, it applies to the unit on the list's day. In a filter of cases or partners, " +
            "it applies to the unit on the day of the case. There, `eq`, `neq`, `in` and `nin` of code and name recognise a place by all codes and names that it ever had.")
    {
        Compare<UnitCodeOperationFilterInput>("code", FilterField.Code, "The code.");
        Compare<StringOperationFilterInput>("name", FilterField.Name, "The names, Chinese and romanised: each comparison must hold for one of them, not both for the same one.");
        Compare<EnumOperationFilterInput<AdministrativeLevel>>("level", FilterField.UnitLevel, "The level.");
        Compare<EnumOperationFilterInput<UnitKind>>("kind", FilterField.Kind, "The kind.");
        Compare<EnumOperationFilterInput<Region>>("region", FilterField.Region, "The region of its province; `eq: null` matches China, Hong Kong, Macao and Taiwan.");
        Compare<BooleanOperationFilterInput>(
            "poor",
            FilterField.Poor,
            "Whether it is on the list of the 832 national-level poor counties in the year of the day, from 2012 to the year of its exit, both inclusive. False for units above county level, and before 2012, when another list was in force that the data do not have.");
        One<UnitFilterInput>("parent", Relation.Parent, "The unit in which it lies directly; null matches units without one.");
        One<UnitFilterInput>("province", Relation.Province, "The province in which it lies, for a province the unit itself; null matches units without one.");
        Many<CooperationListFilterInput>("cooperations", Relation.Cooperations, "The cases in which it or a unit below it takes part.");
        Many<PartnerListFilterInput>("partners", Relation.Partners, "Its ties with partners of its own level. `none: {}` matches the units without any: the honeycomb.");
        Compare<IntOperationFilterInput>("cooperationCount", FilterField.CooperationCount, "The number of cases in which it or a unit below it takes part.");
        Compare<IntOperationFilterInput>("partnerCount", FilterField.PartnerCount, "The number of its partners of its own level.");
    }
}

internal sealed class UnitSortInput : SortInput<UnitSort>
{
    public UnitSortInput()
        : base(nameof(UnitSortInput), "units")
    {
        Key("code", UnitSort.Code, "The code.");
        Key("name", UnitSort.Name, "The romanised name.");
        Key("cooperationCount", UnitSort.CooperationCount, "The number of cases in which it or a unit below it takes part.");
        Key("partnerCount", UnitSort.PartnerCount, "The number of its partners of its own level.");
    }
}
