using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Makes attributes for a map: the same map gives the same attributes.</summary>
internal static class AttributeGenerator
{
    private static readonly CityRegion[] Regions = [new("delta-1", "A delta", 2008, 2014, "A plan"), new("delta-2", "Another delta", 2013, null, "Another plan")];

    public static UnitAttributes Make(UnitTables tables)
    {
        var random = new Random(tables.Units.Count + tables.Containments.Count);
        return new(
            [.. Codes(tables, AdministrativeLevel.County).Where(_ => random.Chance(0.4)).Select(code => Listing(random, code))],
            [.. Codes(tables, AdministrativeLevel.County).Where(_ => random.Chance(0.4)).Select(code => new Population(code, 2010, random.Next(1, 2_000_000), "A census", random.Chance(0.2) ? "A note" : null))],
            [
                .. from code in Codes(tables, AdministrativeLevel.Prefecture).Concat(Codes(tables, AdministrativeLevel.Province)).ToArray()
                   from region in Regions
                   where random.Chance(0.3)
                   select new CityRegionMember(code, region),
            ]);
    }

    private static PoorListing Listing(Random random, UnitCode code)
    {
        var from = random.Next(2012, 2017);
        int? to = random.Chance(0.2) ? null : random.Next(from, 2021);
        return new PoorListing(code, "poor", from, to, to, "A list", random.Chance(0.2) ? "A note" : null);
    }

    private static IEnumerable<UnitCode> Codes(UnitTables tables, AdministrativeLevel level) =>
        tables.Units.Where(unit => unit.Level == level).Select(unit => unit.Code).Distinct();
}
