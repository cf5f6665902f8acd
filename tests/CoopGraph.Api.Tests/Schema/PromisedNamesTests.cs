using CoopGraph.Api.Tests.Support;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Schema;

/// <summary>Tests that the schema has the names and types that clients rely on. It may have more.</summary>
public class PromisedNamesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("Query", "node: Node, nodes: [Node]!, unit: AdministrativeUnit, province: Province, prefecture: Prefecture, county: County, provinces: ProvinceConnection, prefectures: PrefectureConnection, counties: CountyConnection, search: [AdministrativeUnit!], cooperation: Cooperation, cooperations: CooperationConnection, dataset: Dataset!, summary: Summary, coverage: CoverageConnection, network: Network, path: PartnerPath, findings: [Finding!], mechanisms: [MechanismProfile!]!, dyads: DyadConnection, transfers: [Transfer!], prefectureMoves: PrefectureMoves")]
    [InlineData("AdministrativeUnit", "id: ID!, code: UnitCode!, name: String!, level: AdministrativeLevel!, kind: UnitKind!, validFrom: Date, validTo: Date, location: GeoPoint, placeId: ID!, current: AdministrativeUnit, province: Province, prefecture: Prefecture, parent: AdministrativeUnit, ancestors: [AdministrativeUnit!]!, predecessors: [UnitChange!]!, successors: [UnitChange!]!, population: Population, cooperations: CooperationConnection!, summary: Summary!")]
    [InlineData("Country", "summary: Summary!")]
    [InlineData("Province", "region: Region, prefectures: PrefectureConnection!, counties: CountyConnection!, arrangedPairings: CooperationConnection!, summary: Summary!")]
    [InlineData("Prefecture", "province: Province!, cityRegions: [CityRegion!]!, counties: CountyConnection!, arrangedPairings: CooperationConnection!, partners: PartnerConnection!, summary: Summary!")]
    [InlineData("County", "prefecture: Prefecture, province: Province!, poorListing: PoorListing, rivals: CountyConnection!, neighbours: CountyConnection!, partners: PartnerConnection!, summary: Summary!")]
    [InlineData("Population", "people: Int!, year: Int!, note: String, source: String!")]
    [InlineData("PoorListing", "list: String!, from: Int!, to: Int, exitYear: Int, source: String!")]
    [InlineData("CityRegion", "id: String!, name: String!, from: Int, to: Int, source: String!")]
    [InlineData("PartnerEdge", "cursor: String!, node: AdministrativeUnit!, scope: SpatialScope!, caseCount: Int!, firstYear: Int, lastYear: Int, adjacent: Boolean!, distanceKm: Float, cooperations: [Cooperation!]!")]
    [InlineData("Cooperation", "id: ID!, caseId: String!, title: String!, year: Int, signedOn: Date, dateBasis: DateBasis, mechanism: Mechanism!, issueArea: IssueArea!, level: AdministrativeLevel!, scope: SpatialScope!, arrangedBy: AdministrativeUnit, parties: [Party!]!, amount: Amount, note: String, source: Source!, provenance: Provenance!")]
    [InlineData("Summary", "total: SummaryMeasures!, groups: [SummaryGroup!]!, groupCaseCountSum: Int!, note: String!")]
    [InlineData("SummaryGroup", "key: SummaryKey!, measures: SummaryMeasures!, shareOfTotal: Float!, shareOfFirstKey: Float!")]
    [InlineData("SummaryKey", "year: Int, mechanism: Mechanism, issueArea: IssueArea, province: Province, prefecture: Prefecture, county: County, scope: SpatialScope, level: AdministrativeLevel, provenance: Provenance, arrangedBy: AdministrativeUnit, adjacent: Boolean, arrangerLevel: AdministrativeLevel, confidence: Confidence, dateBasis: DateBasis, partyCount: Int, region: Region, transferFrom: Province, transferTo: Province, cityRegion: CityRegion, povertyPair: PovertyPair")]
    [InlineData("SummaryMeasures", "caseCount: Int!, countyCount: Int!, dyadCount: Int!, amountRmb: Float!, amountCaseCount: Int!, amountGivenRmb: Float!, amountReceivedRmb: Float!, yearlyRmb: Float!, yearlyGivenRmb: Float!, yearlyReceivedRmb: Float!")]
    [InlineData("Coverage", "province: Province!, year: Int!, countyCount: Int!, countiesWithCase: Int!, caseCount: Int!, casesPerCounty: Float, casesPerMillion: Float, byProvenance: [ProvenanceCount!]!")]
    [InlineData("Finding", "id: String!, statement: String!, locator: String!, published: Float, loaded: Float, caseCount: Int!, unit: FindingUnit!")]
    [InlineData("MechanismProfile", "mechanism: Mechanism!, stateInvolvement: String!, rationality: String!, documents: [String!]!, partnerChoice: String!, conflicts: String!, examples: [Cooperation!]!")]
    [InlineData("ProvenanceCount", "provenance: Provenance!, caseCount: Int!")]
    [InlineData("Network", "nodeCount: Int!, edgeCount: Int!, caseCount: Int!, isolateCount: Int!, density: Float, componentCount: Int!, largestComponentShare: Float, transitivity: Float, averageClustering: Float, degreeAssortativity: Float, assortativity: Float, degreeDistribution: [DegreeCount!]!, mixing: [MixingCell!]!, eiIndex: EiIndex!, crossShare: NullModelTest, adjacentShare: NullModelTest, povertyGapShare: NullModelTest, communities: Communities!, nodes: NetworkNodeConnection!, years: [NetworkYear!]!, repeatedTieCount: Int!")]
    [InlineData("NetworkNode", "unit: AdministrativeUnit!, degree: Int!, strength: Int!, betweenness: Float!, betweennessNormalized: Float!, harmonicCloseness: Float!, pageRank: Float!, coreness: Int!, clustering: Float!, eiIndex: Float")]
    [InlineData("NetworkYear", "year: Int!, caseCount: Int!, tieCount: Int!, firstTimeTieCount: Int!")]
    [InlineData("EiIndex", "value: Float, external: Int!, internal: Int!, groups: [EiGroup!]!")]
    [InlineData("EiGroup", "unit: AdministrativeUnit!, value: Float, external: Int!, internal: Int!")]
    [InlineData("NullModelTest", "observed: Float!, expected: Float!, standardDeviation: Float!, z: Float, p: Float!, draws: Int!, seed: Int!, nullModel: NullModelKind!, keepsProvinces: Boolean!")]
    [InlineData("Communities", "modularity: Float, seed: Int!, method: CommunityMethod!, groups: [Community!]!")]
    [InlineData("Community", "index: Int!, size: Int!, units: [AdministrativeUnit!]!")]
    [InlineData("MixingCell", "from: AdministrativeUnit!, to: AdministrativeUnit!, edgeCount: Int!")]
    [InlineData("DegreeCount", "degree: Int!, count: Int!")]
    [InlineData("PartnerPath", "length: Int!, units: [AdministrativeUnit!]!, edges: [PartnerEdge!]!, shortestPathCount: Int!")]
    [InlineData("Dyad", "units: [AdministrativeUnit!]!, caseCount: Int!, cooperations: [Cooperation!]!, firstYear: Int, lastYear: Int, mechanisms: [Mechanism!]!, scope: SpatialScope!, adjacent: Boolean!, distanceKm: Float")]
    [InlineData("Transfer", "from: AdministrativeUnit!, to: AdministrativeUnit!, caseCount: Int!, yearlyRmb: Float, caseCountWithAmount: Int!")]
    [InlineData("PrefectureMoves", "moves: [PrefectureMove!]!, test: NullModelTest")]
    [InlineData("PrefectureMove", "county: County!, day: Date!, from: Prefecture, to: Prefecture!, tiesWithFormerRivals: BeforeAfter!, tiesWithNewRivals: BeforeAfter!, otherTies: BeforeAfter!")]
    [InlineData("BeforeAfter", "before: Int!, after: Int!")]
    [InlineData("Party", "unit: AdministrativeUnit!, role: PartyRole!")]
    [InlineData("Query", "policies: [Policy!]!")]
    [InlineData("Policy", "id: ID!, title: String!, titleZh: String, issuer: AdministrativeUnit, from: Int!, to: Int, date: Date, mechanism: Mechanism, issueArea: IssueArea, locator: String, source: Source!")]
    [InlineData("Dataset", "paper: Paper!, method: Method!")]
    [InlineData("Method", "rules: [MethodRule!]!, limits: [String!]!")]
    [InlineData("MethodRule", "id: String!, paper: String!, coopGraph: String!")]
    [InlineData("Cooperation", "meetsPaperRules: Boolean!, failedPaperRules: [String!]!")]
    public void An_object_has_its_fields(string type, string fields)
    {
        var served = ((IComplexGraphType)Find(type)).Fields.ToDictionary(field => field.Name, field => field.ResolvedType!.ToString());

        Assert.All(fields.Split(", ").Select(field => field.Split(": ")), promised => Assert.Equal(promised[1], served.GetValueOrDefault(promised[0])));
    }

    [Theory]
    [InlineData("AdministrativeLevel", "COUNTRY PROVINCE PREFECTURE COUNTY TOWNSHIP")]
    [InlineData("Language", "EN ZH")]
    [InlineData("Mechanism", "ARRANGED MANDATED SELF_INITIATED")]
    [InlineData("IssueArea", "POVERTY_ALLEVIATION ENVIRONMENT ECONOMY INFRASTRUCTURE SECURITY OTHER")]
    [InlineData("SpatialScope", "SAME_PREFECTURE CROSS_PREFECTURE CROSS_PROVINCE")]
    [InlineData("PartyRole", "DONOR RECIPIENT UPSTREAM DOWNSTREAM PEER")]
    [InlineData("Provenance", "PAPER DOCUMENTED SYNTHETIC CURATED")]
    [InlineData("DateBasis", "SIGNED IN_FORCE")]
    [InlineData("SummaryDimension", "YEAR MECHANISM ISSUE_AREA PROVINCE PREFECTURE COUNTY SCOPE LEVEL PROVENANCE ARRANGED_BY ADJACENCY ARRANGER_LEVEL CONFIDENCE DATE_BASIS PARTY_COUNT REGION TRANSFER POVERTY_PAIR CITY_REGION")]
    [InlineData("Region", "CENTRAL EAST NORTHEAST WEST")]
    [InlineData("Confidence", "HIGH MEDIUM")]
    [InlineData("PovertyPair", "NONE ONE BOTH")]
    [InlineData("FindingUnit", "SHARE CASES COUNTIES PAIRINGS YEAR")]
    [InlineData("NetworkMode", "CUMULATIVE YEAR")]
    [InlineData("Partition", "PREFECTURE PROVINCE")]
    [InlineData("CommunityMethod", "LOUVAIN LABEL_PROPAGATION")]
    [InlineData("NullModelKind", "RANDOM_WITHIN_PROVINCE DEGREE_PRESERVING DISTANCE_PRESERVING PERMUTED_DAYS")]
    [InlineData("TransferLevel", "COUNTY PREFECTURE PROVINCE")]
    public void An_enumeration_has_its_values(string type, string values) =>
        Assert.Equal(values.Split(' '), ((EnumerationGraphType)Find(type)).Values.Select(value => value.Name));

    [Theory]
    [InlineData("PartnerFilterInput", "and or adjacent distanceKm scope mechanism issueArea year role unit provenance")]
    [InlineData("CooperationFilterInput", "and or caseId title year signedOn dateBasis mechanism issueArea scope level provenance confidence region arrangedBy parties partyCount amount")]
    [InlineData("UnitFilterInput", "and or code name level kind region poor parent province cooperations")]
    [InlineData("UnitSortInput", "code name cooperationCount partnerCount")]
    [InlineData("CooperationSortInput", "year signedOn caseId amount")]
    [InlineData("PartnerSortInput", "caseCount lastYear distanceKm code")]
    [InlineData("SummaryHavingInput", "and or caseCount countyCount dyadCount amountRmb")]
    [InlineData("SummarySortInput", "caseCount countyCount dyadCount amountRmb year mechanism issueArea province prefecture county scope level provenance arrangedBy adjacent")]
    [InlineData("CoverageFilterInput", "and or province year")]
    [InlineData("CoverageSortInput", "province year countyCount countiesWithCase caseCount")]
    [InlineData("NetworkNodeSortInput", "code degree strength betweenness harmonicCloseness pageRank coreness clustering")]
    [InlineData("DyadSortInput", "caseCount codes firstYear lastYear distanceKm")]
    [InlineData("UnitBy", "id code name")]
    [InlineData("CooperationBy", "id caseId")]
    [InlineData("StringOperationFilterInput", "eq neq in nin contains startsWith endsWith")]
    [InlineData("IntOperationFilterInput", "eq neq in nin gt gte lt lte")]
    public void An_input_has_its_fields(string type, string fields) =>
        Assert.Superset(fields.Split(' ').ToHashSet(), ((IInputObjectGraphType)Find(type)).Fields.Select(field => field.Name).ToHashSet());

    [Theory]
    [InlineData("Query", "summary", "asOf: Date, where: CooperationFilterInput, groupBy: [SummaryDimension!]!, having: SummaryHavingInput, order: [SummarySortInput!], first: Int")]
    [InlineData("AdministrativeUnit", "population", "year: Int!")]
    [InlineData("Network", "povertyGapShare", "nullModel: NullModelKind!, draws: Int!, seed: Int!, keepProvinces: Boolean!")]
    [InlineData("AdministrativeUnit", "summary", "where: CooperationFilterInput, groupBy: [SummaryDimension!]!, having: SummaryHavingInput, order: [SummarySortInput!], first: Int")]
    [InlineData("Query", "cooperation", "by: CooperationBy!, asOf: Date")]
    [InlineData("Query", "findings", "where: CooperationFilterInput")]
    [InlineData("Query", "mechanisms", "")]
    [InlineData("Query", "network", "asOf: Date, year: Int, mode: NetworkMode!, includeIsolates: Boolean!, where: CooperationFilterInput")]
    [InlineData("Query", "path", "from: UnitBy!, to: UnitBy!, maxLength: Int!, where: CooperationFilterInput")]
    [InlineData("Network", "assortativity", "by: Partition!")]
    [InlineData("Network", "mixing", "by: Partition!")]
    [InlineData("Network", "eiIndex", "by: Partition!")]
    [InlineData("Network", "crossShare", "by: Partition!, nullModel: NullModelKind!, draws: Int!, seed: Int!, keepProvinces: Boolean!")]
    [InlineData("Network", "adjacentShare", "nullModel: NullModelKind!, draws: Int!, seed: Int!, keepProvinces: Boolean!")]
    [InlineData("Network", "communities", "method: CommunityMethod!, seed: Int!, resolution: Float!")]
    [InlineData("Network", "nodes", "order: [NetworkNodeSortInput!], first: Int, after: String, last: Int, before: String")]
    [InlineData("NetworkNode", "eiIndex", "by: Partition!")]
    public void A_field_has_its_arguments(string type, string field, string arguments) => Assert.Equal(
        arguments,
        string.Join(", ", (((IComplexGraphType)Find(type)).Fields.Find(field)!.Arguments ?? []).Where(argument => argument.Name != "asKnownAt").Select(argument => $"{argument.Name}: {argument.ResolvedType}")));

    [Theory]
    [InlineData("cooperation")]
    [InlineData("cooperations")]
    [InlineData("summary")]
    [InlineData("findings")]
    [InlineData("network")]
    [InlineData("dyads")]
    [InlineData("changes")]
    public void A_field_can_be_asked_as_it_was_known_at_a_time(string field) =>
        Assert.Equal("DateTime", ((IComplexGraphType)Find("Query")).Fields.Find(field)!.Arguments!.Find("asKnownAt")!.ResolvedType!.ToString());

    private IGraphType Find(string name)
    {
        var schema = api.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        return schema.AllTypes[name] ?? throw new InvalidOperationException($"There is no type {name}.");
    }
}
