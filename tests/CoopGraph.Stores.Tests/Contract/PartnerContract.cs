using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>With whom a unit cooperates.</summary>
public class PartnerContract
{
    [SkippableTheory, EveryStore]
    public async Task A_partner_is_listed_once_with_the_widest_scope_and_the_range_of_years(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("C", "2014", "341521", "341522"),
            SmallCountry.Case("A", "2018", "340422", "341522"),
            SmallCountry.Case("B", null, "340422", "341522", "429004"));
        var partners = await graph.PartnersAsync("340422", "2020-12-31");
        Assert.Equal(["341522", "429004"], partners.Select(partner => partner.Partner.Unit.Code.ToString()));
        var (huoqiu, xiantao) = (partners[0], partners[1]);
        Assert.Equal((3, 2014, 2018), (huoqiu.CaseCount, huoqiu.FirstYear, huoqiu.LastYear));
        Assert.Equal(SpatialScope.CrossPrefecture, huoqiu.Scope);
        Assert.Equal(["A", "B", "C"], huoqiu.CaseIds);
        Assert.True(huoqiu.Adjacent);
        Assert.Equal((1, null, null), (xiantao.CaseCount, xiantao.FirstYear, xiantao.LastYear));
        Assert.Equal(SpatialScope.CrossProvince, xiantao.Scope);
        Assert.False(xiantao.Adjacent);
    }

    [SkippableTheory, EveryStore]
    public async Task A_partner_tells_whether_one_of_the_admitted_cases_is_synthetic(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("A", "2014", "340122", "341522"),
            SmallCountry.Case("B", "2015", "340122", "341522") with { Provenance = Provenance.Synthetic },
            SmallCountry.Case("C", "2016", "340122", "429004"));
        Assert.Equal([true, false], (await graph.PartnersAsync("340122", "2020-12-31")).Select(partner => partner.HasSynthetic));
        var real = new Comparison(FilterField.Provenance, Comparator.Neq, [Provenance.Synthetic]);
        Assert.Equal([false, false], (await graph.PartnersAsync("340122", "2020-12-31", real)).Select(partner => partner.HasSynthetic));
    }

    [SkippableTheory, EveryStore]
    public async Task Partners_are_found_under_the_earlier_code_too(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", "2019", "340882", "340828"));
        Assert.Equal("340828", Assert.Single(await graph.PartnersAsync("340824", "2012-01-01")).Partner.Unit.Code.ToString());
    }

    [SkippableTheory, EveryStore]
    public async Task A_partner_is_shown_as_it_was_on_the_day_that_is_asked_about(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store, SmallCountry.Case("A", "2017", "340824", "340828"), SmallCountry.Case("B", "2012", "340402", "340828"));
        Assert.Equal(["340824 on 2012-06-01", "340402 on 2012-06-01"], await ShownAsync("2012-06-01"));
        Assert.Equal(["340882 on 2020-12-31", "340402 on 2012-12-31"], await ShownAsync("2020-12-31"));

        async Task<string[]> ShownAsync(string day) =>
        [
            .. (await graph.PartnersAsync("340828", day, null, new SortBy<PartnerSort>(PartnerSort.LastYear, Descending: true)))
                .Select(partner => $"{partner.Partner.Unit.Code} on {partner.Partner.Day:yyyy-MM-dd}"),
        ];
    }

    [SkippableTheory, EveryStore]
    public async Task Partners_are_of_the_same_level_only(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", "2014", "340122", "341522", "340100", "340000"));
        Assert.Equal(["341522"], (await graph.PartnersAsync("340122", "2014-01-01")).Select(partner => partner.Partner.Unit.Code.ToString()));
        Assert.Empty(await graph.PartnersAsync("340100", "2014-01-01"));
    }

    [SkippableTheory, EveryStore]
    public async Task A_filter_counts_only_the_ties_that_it_admits(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("A", "2012", "340122", "340123"),
            SmallCountry.Case("B", "2016", "340122", "340123"),
            SmallCountry.Case("C", null, "340122", "340123"),
            SmallCountry.Case("D", "2012", "340122", "429004"));
        var partner = Assert.Single(await graph.PartnersAsync("340122", "2020-12-31", Conditions.Compare(FilterField.Year, Comparator.Gte, 2013m)));
        Assert.Equal(("340123", 1, 2016, 2016), (partner.Partner.Unit.Code.ToString(), partner.CaseCount, partner.FirstYear, partner.LastYear));
        Assert.Equal(["B"], partner.CaseIds);
    }

    [SkippableTheory, EveryStore]
    public async Task What_is_wanted_of_partners_is_told_and_changes_neither_their_order_nor_their_cursors(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store, SmallCountry.Case("A", "2012", "340122", "340123"), SmallCountry.Case("B", "2016", "340122", "429004"));
        foreach (var key in new[] { PartnerSort.LastYear, PartnerSort.DistanceKm })
        {
            var all = await AskAsync(PartnerDetails.Figures | PartnerDetails.Cases);
            foreach (var wanted in Enum.GetValues<PartnerDetails>())
            {
                var some = await AskAsync(wanted);
                Assert.Equal(all.Select(row => row.Cursor), some.Select(row => row.Cursor));
                Assert.Equal(all.Select(row => Told(row.Item, wanted)), some.Select(row => Told(row.Item, wanted)));
            }

            async Task<IReadOnlyList<Row<Partnership>>> AskAsync(PartnerDetails wanted) => (await graph.Snapshot.AskAsync(
                new PartnersQuestion(
                    [graph.On("340122", "2020-12-31")], null, PartnersQuestion.Ordering([new SortBy<PartnerSort>(key, Descending: true)]), new PageRequest(10), wanted),
                default))[0].Rows;
        }

        static string Told(Partnership partner, PartnerDetails wanted) => string.Join(
            ' ',
            partner.CaseCount,
            wanted.HasFlag(PartnerDetails.Geography) ? (partner.Adjacent, partner.DistanceKm) : null,
            wanted.HasFlag(PartnerDetails.Provenance) ? partner.HasSynthetic : null,
            wanted.HasFlag(PartnerDetails.Scope) ? partner.Scope : null,
            wanted.HasFlag(PartnerDetails.Years) ? (partner.FirstYear, partner.LastYear) : null,
            wanted.HasFlag(PartnerDetails.CaseIds) ? string.Join(' ', partner.CaseIds) : null,
            wanted.HasFlag(PartnerDetails.Cases) ? string.Join(' ', partner.Cases!.Select(c => c.Case.CaseId)) : null);
    }

    [SkippableTheory, EveryStore]
    public async Task The_scope_of_a_tie_is_that_of_the_two_whatever_the_other_parties_are(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", "2012", "340122", "340123", "429004"));
        var partner = Assert.Single(await graph.PartnersAsync("340122", "2020-12-31", Conditions.Is(FilterField.Scope, SpatialScope.SamePrefecture)));
        Assert.Equal("340123", partner.Partner.Unit.Code.ToString());
        Assert.Equal(["A"], await graph.CasesAsync(CaseRelation.Everywhere, null, Conditions.Is(FilterField.Scope, SpatialScope.CrossProvince)));
    }

    [SkippableTheory, EveryStore]
    public async Task The_role_of_a_tie_is_that_of_the_unit_asked_about(string store)
    {
        var aid = SmallCountry.Case("A", "2012", "340122", "341522");
        await using var graph = await LoadedGraph.OfAsync(store, aid with
        {
            Parties = [aid.Parties[0] with { Role = PartyRole.Donor }, aid.Parties[1] with { Role = PartyRole.Recipient }],
        });
        var asDonor = Conditions.Is(FilterField.Role, PartyRole.Donor);
        Assert.Single(await graph.PartnersAsync("340122", "2020-12-31", asDonor));
        Assert.Empty(await graph.PartnersAsync("341522", "2020-12-31", asDonor));
    }

    [SkippableTheory, EveryStore]
    public async Task Distance_and_border_are_those_of_the_two_places(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store, SmallCountry.Case("A", "2012", "340122", "340123"), SmallCountry.Case("B", "2012", "340122", "429004"), SmallCountry.Case("C", "2012", "340824", "340828"));
        var partners = await graph.PartnersAsync("340122", "2020-12-31");
        Assert.Equal(35.4, partners[0].DistanceKm!.Value, 1.0);
        Assert.Null(partners[1].DistanceKm);
        Assert.True(Assert.Single(await graph.PartnersAsync("340828", "2020-12-31")).Adjacent);
    }

    [SkippableTheory, EveryStore]
    public async Task Two_partners_that_bore_one_code_at_different_times_are_two_rows_of_two_pages(string store)
    {
        // Datong's code passes to a new district; on a day when Datong is gone, both stand in the list under one code.
        var units = SmallCountry.Units;
        var heir = new AdministrativeUnit(
            SmallCountry.Code("340402"), "新区", "New District", AdministrativeLevel.County, UnitKind.District, SmallCountry.MoveOfShou, DatePrecision.Day);
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.With(
            units with
            {
                Units = [.. units.Units, heir],
                Containments = [.. units.Containments, new(SmallCountry.Code("340400"), heir.Code, heir.ValidFrom)],
                Changes = [.. units.Changes, new(SmallCountry.MoveOfShou, DatePrecision.Day, UnitChangeKind.Created, heir.Code, [], "A new district")],
            },
            SmallCountry.Case("A", "2012", "340402", "340122"),
            SmallCountry.Case("B", "2016", "340402", "340122")));
        var ordering = PartnersQuestion.Ordering(null);
        var first = await graph.PartnerPageAsync("340122", "2020-12-31", null, [.. ordering.Keys], PageRequest.Read(1, null, null, null, ordering));
        var rest = await graph.PartnerPageAsync("340122", "2020-12-31", null, [.. ordering.Keys], PageRequest.Read(5, first.Rows[0].Cursor, null, null, ordering));
        Assert.Equal(["New District", "Datong District"], first.Rows.Concat(rest.Rows).Select(row => row.Item.Partner.Unit.NameEn));
        Assert.All(first.Rows.Concat(rest.Rows), row => Assert.Equal("340402", row.Item.Partner.Unit.Code.ToString()));
    }
}
