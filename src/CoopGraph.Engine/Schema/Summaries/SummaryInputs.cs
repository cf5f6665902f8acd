using CoopGraph.Analysis.Summaries;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;

namespace CoopGraph.Engine.Schema;

internal sealed class SummaryHavingInput : FilterInput
{
    public SummaryHavingInput()
        : base(nameof(SummaryHavingInput), "A filter of the groups of a summary.")
    {
        Compare<IntOperationFilterInput>("caseCount", FilterField.CaseCount, "The number of cases.");
        Compare<IntOperationFilterInput>("countyCount", FilterField.CountyCount, "The number of counties.");
        Compare<IntOperationFilterInput>("dyadCount", FilterField.DyadCount, "The number of pairs of counties.");
        Compare<FloatOperationFilterInput>("amountRmb", FilterField.AmountRmb, "The sum of the known amounts that are not yearly, in yuan; 0 if none is known.");
        Compare<FloatOperationFilterInput>("amountGivenRmb", FilterField.AmountGivenRmb, "The donors' shares in these amounts, in yuan.");
        Compare<FloatOperationFilterInput>("amountReceivedRmb", FilterField.AmountReceivedRmb, "The recipients' shares in these amounts, in yuan.");
        Compare<FloatOperationFilterInput>("yearlyRmb", FilterField.YearlyRmb, "The sum of the known yearly amounts, in yuan a year; 0 if none is known.");
        Compare<FloatOperationFilterInput>("yearlyGivenRmb", FilterField.YearlyGivenRmb, "The donors' shares in the yearly amounts, in yuan a year.");
        Compare<FloatOperationFilterInput>("yearlyReceivedRmb", FilterField.YearlyReceivedRmb, "The recipients' shares in the yearly amounts, in yuan a year.");
    }
}

internal sealed class SummarySortInput : SortInput<SummarySort>
{
    public SummarySortInput()
        : base(nameof(SummarySortInput), "groups")
    {
        Key("caseCount", SummarySort.CaseCount, "The number of cases.");
        Key("countyCount", SummarySort.CountyCount, "The number of counties.");
        Key("dyadCount", SummarySort.DyadCount, "The number of pairs of counties.");
        Key("amountRmb", SummarySort.AmountRmb, "The sum of the known amounts that are not yearly, in yuan.");
        Key("amountGivenRmb", SummarySort.AmountGivenRmb, "The donors' shares in these amounts, in yuan.");
        Key("amountReceivedRmb", SummarySort.AmountReceivedRmb, "The recipients' shares in these amounts, in yuan.");
        Key("yearlyRmb", SummarySort.YearlyRmb, "The sum of the known yearly amounts, in yuan a year.");
        Key("yearlyGivenRmb", SummarySort.YearlyGivenRmb, "The donors' shares in the yearly amounts, in yuan a year.");
        Key("yearlyReceivedRmb", SummarySort.YearlyReceivedRmb, "The recipients' shares in the yearly amounts, in yuan a year.");
        Key("year", SummarySort.Year, "The year.");
        Key("mechanism", SummarySort.Mechanism, "The mechanism, in the order of its enumeration.");
        Key("issueArea", SummarySort.IssueArea, "The issue area, in the order of its enumeration.");
        Key("province", SummarySort.Province, "The province, by code.");
        Key("prefecture", SummarySort.Prefecture, "The prefecture, by code.");
        Key("county", SummarySort.County, "The county, by code.");
        Key("scope", SummarySort.Scope, "The scope, the narrowest first.");
        Key("level", SummarySort.Level, "The level, the highest first.");
        Key("provenance", SummarySort.Provenance, "The provenance, in the order of its enumeration.");
        Key("arrangedBy", SummarySort.ArrangedBy, "The government that arranged the cases, by code.");
        Key("adjacent", SummarySort.Adjacency, "Whether parties share a border; groups without a shared border first.");
        Key("arrangerLevel", SummarySort.ArrangerLevel, "The level of the government that arranged the cases, the highest first.");
        Key("confidence", SummarySort.Confidence, "The confidence, the highest first.");
        Key("dateBasis", SummarySort.DateBasis, "The meaning of the date, in the order of its enumeration.");
        Key("partyCount", SummarySort.PartyCount, "The number of parties.");
        Key("region", SummarySort.Region, "The region, in the order of its enumeration.");
        Key("transfer", SummarySort.Transfer, "The provinces of donor and recipient, by code.");
        Key("povertyPair", SummarySort.PovertyPair, "The number of parties on the list of poor counties, none first.");
        Key("cityRegion", SummarySort.CityRegion, "The region of cities, by its identifier.");
    }
}
