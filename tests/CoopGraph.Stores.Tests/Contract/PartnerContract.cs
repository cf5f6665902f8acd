using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests the partners of a unit.</summary>
public class PartnerContract
{
    [SkippableTheory, EveryStore]
    public async Task A_partner_is_listed_once_with_the_widest_scope_and_the_range_of_years(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("C", "2014", RealUnits.ShouOfLuan, RealUnits.Huoqiu),
            SmallCountry.Case("A", "2018", RealUnits.ShouOfHuainan, RealUnits.Huoqiu),
            SmallCountry.Case("B", null, RealUnits.ShouOfHuainan, RealUnits.Huoqiu, RealUnits.Xiantao));
        var partners = await graph.PartnersAsync(RealUnits.ShouOfHuainan, "2020-12-31");
        Assert.Equal([RealUnits.Huoqiu, RealUnits.Xiantao], partners.Select(partner => partner.Partner.Unit.Code.ToString()));
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
            SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Huoqiu),
            SmallCountry.Case("B", "2015", RealUnits.Feidong, RealUnits.Huoqiu) with { Provenance = Provenance.Synthetic },
            SmallCountry.Case("C", "2016", RealUnits.Feidong, RealUnits.Xiantao));
        Assert.Equal([true, false], (await graph.PartnersAsync(RealUnits.Feidong, "2020-12-31")).Select(partner => partner.HasSynthetic));
        var real = new Comparison(FilterField.Provenance, Comparator.Neq, [Provenance.Synthetic]);
        Assert.Equal([false, false], (await graph.PartnersAsync(RealUnits.Feidong, "2020-12-31", real)).Select(partner => partner.HasSynthetic));
    }

    [SkippableTheory, EveryStore]
    public async Task Partners_are_found_under_the_earlier_code_too(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", "2019", RealUnits.QianshanCity, RealUnits.Yuexi));
        Assert.Equal(RealUnits.Yuexi, Assert.Single(await graph.PartnersAsync(RealUnits.QianshanCounty, "2012-01-01")).Partner.Unit.Code.ToString());
    }

    [SkippableTheory, EveryStore]
    public async Task A_partner_is_shown_as_it_was_on_the_day_that_is_asked_about(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store, SmallCountry.Case("A", "2017", RealUnits.QianshanCounty, RealUnits.Yuexi), SmallCountry.Case("B", "2012", RealUnits.Datong, RealUnits.Yuexi));
        Assert.Equal(["340824 on 2012-06-01", "340402 on 2012-06-01"], await ShownAsync("2012-06-01"));
        Assert.Equal(["340882 on 2020-12-31", "340402 on 2012-12-31"], await ShownAsync("2020-12-31"));

        async Task<string[]> ShownAsync(string day) =>
        [
            .. (await graph.PartnersAsync(RealUnits.Yuexi, day, null, new SortBy<PartnerSort>(PartnerSort.LastYear, Descending: true)))
                .Select(partner => $"{partner.Partner.Unit.Code} on {partner.Partner.Day:yyyy-MM-dd}"),
        ];
    }

    [SkippableTheory, EveryStore]
    public async Task Partners_are_of_the_same_level_only(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Huoqiu, RealUnits.Hefei, RealUnits.Anhui));
        Assert.Equal([RealUnits.Huoqiu], (await graph.PartnersAsync(RealUnits.Feidong, "2014-01-01")).Select(partner => partner.Partner.Unit.Code.ToString()));
        Assert.Empty(await graph.PartnersAsync(RealUnits.Hefei, "2014-01-01"));
    }

    [SkippableTheory, EveryStore]
    public async Task Prefectures_share_a_border_where_counties_of_theirs_did(string store)
    {
        // Shou County bordered on Huoqiu, and lay in Lu'an with it until it came to Huainan.
        await using var graph = await LoadedGraph.OfAsync(
            store, SmallCountry.Case("A", "2014", RealUnits.Huainan, RealUnits.Luan), SmallCountry.Case("B", "2014", RealUnits.Huainan, RealUnits.Hefei));
        var partners = await graph.PartnersAsync(RealUnits.Huainan, "2020-12-31");
        Assert.Equal([(RealUnits.Hefei, false), (RealUnits.Luan, true)], partners.Select(partner => (partner.Partner.Unit.Code.ToString(), partner.Adjacent!.Value)));
        var adjacent = new Comparison(FilterField.Adjacent, Comparator.Eq, [true]);
        Assert.Equal(RealUnits.Luan, Assert.Single(await graph.PartnersAsync(RealUnits.Huainan, "2020-12-31", adjacent)).Partner.Unit.Code.ToString());
    }

    [SkippableTheory, EveryStore]
    public async Task A_place_that_changed_its_level_has_partners_of_each_level(string store)
    {
        // Danzhou was a county-level city until 2015 and is a prefecture-level city since. Sanya is a prefecture.
        var country = Repository.Data.Units with { Borders = [] };
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.With(
            country,
            SmallCountry.Case("A", "2012", RealUnits.DanzhouCity, RealUnits.Feidong),
            SmallCountry.Case("B", "2018", RealUnits.Danzhou, RealUnits.Sanya),
            SmallCountry.Case("C", "2019", RealUnits.Feidong, RealUnits.Funan)));
        Assert.Equal([RealUnits.Feidong], await CodesAsync(RealUnits.DanzhouCity, "2012-06-30"));
        Assert.Equal([RealUnits.Sanya], await CodesAsync(RealUnits.Danzhou, "2020-12-31"));
        Assert.Equal([RealUnits.Funan, RealUnits.DanzhouCity], await CodesAsync(RealUnits.Feidong, "2020-12-31"));
        Assert.Equal([RealUnits.Funan, RealUnits.DanzhouCity], await CodesAsync(RealUnits.Feidong, "2011-06-30"));

        var withPartners = new Comparison(FilterField.PartnerCount, Comparator.Gte, [1m]);
        Assert.Equal([RealUnits.Feidong, RealUnits.Funan], await graph.CountiesAsync("2020-12-31", withPartners));
        Assert.Equal([RealUnits.Feidong, RealUnits.Funan, RealUnits.DanzhouCity], await graph.CountiesAsync("2012-06-30", withPartners));
        var economy = new Related(Relation.Partners, Quantifier.Some, new Comparison(FilterField.Year, Comparator.Gte, [2015m]));
        Assert.Equal([RealUnits.Feidong, RealUnits.Funan], await graph.CountiesAsync("2012-06-30", economy));

        async Task<string[]> CodesAsync(string code, string day) =>
            [.. (await graph.PartnersAsync(code, day, null, new SortBy<PartnerSort>(PartnerSort.Code))).Select(partner => partner.Partner.Unit.Code.ToString())];
    }

    [SkippableTheory, EveryStore]
    public async Task A_filter_counts_only_the_ties_that_it_admits(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("A", "2012", RealUnits.Feidong, RealUnits.Feixi),
            SmallCountry.Case("B", "2016", RealUnits.Feidong, RealUnits.Feixi),
            SmallCountry.Case("C", null, RealUnits.Feidong, RealUnits.Feixi),
            SmallCountry.Case("D", "2012", RealUnits.Feidong, RealUnits.Xiantao));
        var partner = Assert.Single(await graph.PartnersAsync(RealUnits.Feidong, "2020-12-31", Conditions.Compare(FilterField.Year, Comparator.Gte, 2013m)));
        Assert.Equal((RealUnits.Feixi, 1, 2016, 2016), (partner.Partner.Unit.Code.ToString(), partner.CaseCount, partner.FirstYear, partner.LastYear));
        Assert.Equal(["B"], partner.CaseIds);
    }

    [SkippableTheory, EveryStore]
    public async Task What_is_wanted_of_partners_is_told_and_changes_neither_their_order_nor_their_cursors(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store, SmallCountry.Case("A", "2012", RealUnits.Feidong, RealUnits.Feixi), SmallCountry.Case("B", "2016", RealUnits.Feidong, RealUnits.Xiantao));
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
                    [graph.On(RealUnits.Feidong, "2020-12-31")], null, PartnersQuestion.Ordering([new SortBy<PartnerSort>(key, Descending: true)]), new PageRequest(10), wanted),
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
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", "2012", RealUnits.Feidong, RealUnits.Feixi, RealUnits.Xiantao));
        var partner = Assert.Single(await graph.PartnersAsync(RealUnits.Feidong, "2020-12-31", Conditions.Is(FilterField.Scope, SpatialScope.SamePrefecture)));
        Assert.Equal(RealUnits.Feixi, partner.Partner.Unit.Code.ToString());
        Assert.Equal(["A"], await graph.CasesAsync(CaseRelation.Everywhere, null, Conditions.Is(FilterField.Scope, SpatialScope.CrossProvince)));
    }

    [SkippableTheory, EveryStore]
    public async Task The_role_of_a_tie_is_that_of_the_unit_asked_about(string store)
    {
        var aid = SmallCountry.Case("A", "2012", RealUnits.Feidong, RealUnits.Huoqiu);
        await using var graph = await LoadedGraph.OfAsync(store, aid with
        {
            Parties = [aid.Parties[0] with { Role = PartyRole.Donor }, aid.Parties[1] with { Role = PartyRole.Recipient }],
        });
        var asDonor = Conditions.Is(FilterField.Role, PartyRole.Donor);
        Assert.Single(await graph.PartnersAsync(RealUnits.Feidong, "2020-12-31", asDonor));
        Assert.Empty(await graph.PartnersAsync(RealUnits.Huoqiu, "2020-12-31", asDonor));
    }

    [SkippableTheory, EveryStore]
    public async Task Distance_and_border_are_those_of_the_two_places(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store, SmallCountry.Case("A", "2012", RealUnits.Feidong, RealUnits.Feixi), SmallCountry.Case("B", "2012", RealUnits.Feidong, RealUnits.Xiantao), SmallCountry.Case("C", "2012", RealUnits.QianshanCounty, RealUnits.Yuexi));
        var partners = await graph.PartnersAsync(RealUnits.Feidong, "2020-12-31");
        Assert.Equal(35.4, partners[0].DistanceKm!.Value, 1.0);
        Assert.Null(partners[1].DistanceKm);
        Assert.True(Assert.Single(await graph.PartnersAsync(RealUnits.Yuexi, "2020-12-31")).Adjacent);
    }

    [SkippableTheory, EveryStore]
    public async Task Two_partners_that_bore_one_code_at_different_times_are_two_rows_of_two_pages(string store)
    {
        // Datong's code passes to a new district; on a day when Datong is gone, the list contains both under one code.
        var units = SmallCountry.Units;
        var heir = new AdministrativeUnit(
            SmallCountry.Code(RealUnits.Datong), "新区", "New District", AdministrativeLevel.County, UnitKind.District, SmallCountry.MoveOfShou, DatePrecision.Day);
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.With(
            units with
            {
                Units = [.. units.Units, heir],
                Containments = [.. units.Containments, new(SmallCountry.Code(RealUnits.Huainan), heir.Code, heir.ValidFrom)],
                Changes = [.. units.Changes, new(SmallCountry.MoveOfShou, DatePrecision.Day, UnitChangeKind.Created, heir.Code, [], "A new district")],
            },
            SmallCountry.Case("A", "2012", RealUnits.Datong, RealUnits.Feidong),
            SmallCountry.Case("B", "2016", RealUnits.Datong, RealUnits.Feidong)));
        var ordering = PartnersQuestion.Ordering(null);
        var first = await graph.PartnerPageAsync(RealUnits.Feidong, "2020-12-31", null, [.. ordering.Keys], PageRequest.Read(1, null, null, null, ordering));
        var rest = await graph.PartnerPageAsync(RealUnits.Feidong, "2020-12-31", null, [.. ordering.Keys], PageRequest.Read(5, first.Rows[0].Cursor, null, null, ordering));
        Assert.Equal(["New District", "Datong District"], first.Rows.Concat(rest.Rows).Select(row => row.Item.Partner.Unit.NameEn));
        Assert.All(first.Rows.Concat(rest.Rows), row => Assert.Equal(RealUnits.Datong, row.Item.Partner.Unit.Code.ToString()));
    }
}
