using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoopGraph.Analysis.Graphs;
using CoopGraph.Api.Tests.Ide;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>The pages of pictures in use: readers choose, take away, follow links, and meet what goes wrong.</summary>
[Collection(nameof(ChromiumTests))]
public class ExploreUseTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly Lazy<Task<SeenUse>> Use = new(() => ExploreVisit.SeeAsync<SeenUse>("explore-use.mjs", "explore-use.png"));

    [SkippableFact]
    public async Task Every_choice_is_in_the_address_so_back_forward_and_a_reload_show_the_same()
    {
        var chosen = (await Use.Value).Chosen;

        Assert.Equal(
            ["", "?province=340000", "?province=340000&mechanism=ARRANGED", "?province=340000&mechanism=ARRANGED&from=2012", "?province=340000&mechanism=ARRANGED", "?province=340000&mechanism=ARRANGED&from=2012", "?province=340000&mechanism=ARRANGED&from=2012"],
            chosen.Select(step => step.Address));
        Assert.Equal(chosen[2].Source, chosen[4].Source);
        Assert.Equal(chosen[3].Source, chosen[5].Source);
        Assert.Equal(chosen[3].Source, chosen[6].Source);
        Assert.Equal(4, chosen[..4].Select(step => step.Source).Distinct().Count());
    }

    [SkippableFact]
    public async Task The_choices_are_conditions_of_the_query_that_is_shown_and_its_answer_has_as_many_cases()
    {
        var last = (await Use.Value).Chosen[3];

        Assert.Contains("mechanism: {eq: ARRANGED}, year: {gte: 2012}", last.Query, StringComparison.Ordinal);
        var groups = (await api.Client().AskAsync(last.Query)).Data.GetProperty("summary").GetProperty("groups");
        var cases = groups.EnumerateArray().Sum(group => group.GetProperty("measures").GetProperty("caseCount").GetInt32());
        Assert.Contains($" {cases.ToString(CultureInfo.InvariantCulture)} cases between counties", last.Source, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_csv_of_a_picture_has_the_bytes_that_the_api_gives_for_its_query_as_a_table()
    {
        var seen = await Use.Value;
        var query = (await File.ReadAllTextAsync(Path.Combine(ExploreQueriesTests.Folder, "years.graphql"))).TrimEnd()
            .Replace("= {level: {eq: COUNTY}}", "= {level: {eq: COUNTY}, mechanism: {eq: ARRANGED}}", StringComparison.Ordinal);
        var table = await api.Client().AskAsync(query, accept: "text/csv");

        Assert.Equal(table.Text, seen.Files["CSV"].Text);
        Assert.Matches(@"^coopgraph-years-\d+\.[0-9a-f]+\.csv$", seen.Files["CSV"].Name);
    }

    [SkippableFact]
    public async Task A_picture_as_a_file_says_what_it_shows_of_which_data_and_how_to_cite_it()
    {
        var files = (await Use.Value).Files;
        var svg = XDocument.Parse(files["SVG"].Text).Root!;
        var text = Regex.Replace(string.Join(' ', svg.Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value)), @"\s+", " ");

        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Contains("Cooperation between counties by year", text, StringComparison.Ordinal);
        Assert.Contains("Unit: cases.", text, StringComparison.Ordinal);
        Assert.Matches(@"Source: \d+ cases between counties", text);
        Assert.Matches(@"Data version \d+\.[0-9a-f]+\.", text);
        Assert.Contains("/explore/?mechanism=ARRANGED", text, StringComparison.Ordinal);
        Assert.Contains("10.1080/00343404.2022.2154333", text, StringComparison.Ordinal);
        Assert.Contains("Poverty alleviation", text, StringComparison.Ordinal);
        Assert.DoesNotContain("parsererror", files["SVG"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("var(--", files["SVG"].Text, StringComparison.Ordinal);
        Assert.Equal("89504e470d0a1a0a", files["PNG"].Head);
        Assert.True(files["PNG"].Size > 20_000);
    }

    [SkippableFact]
    public async Task The_csv_of_a_picture_with_choices_of_its_own_has_what_is_seen()
    {
        var chosen = (await Use.Value).OwnChoices;
        var (map, crossing) = (chosen["map"], chosen["crossing"]);

        // A row for each county of a pair.
        Assert.Equal(1 + (2 * map.Picture.Cells.Length), map.Text.TrimEnd().Split("\r\n").Length);
        Assert.All(map.Picture.Cells, pair => Assert.Contains($",{pair[0]},", map.Text, StringComparison.Ordinal));
        var query = Assert.Single(crossing.Picture.Queries, query => query.Contains("query ExploreChance(", StringComparison.Ordinal));
        Assert.Contains("$nullModel: NullModelKind! = DISTANCE_PRESERVING", query, StringComparison.Ordinal);
        Assert.Equal((await api.Client().AskAsync(query, accept: "text/csv")).Text, crossing.Text);
    }

    [SkippableFact]
    public async Task Of_very_many_pairs_chance_draws_no_more_often_than_fits_and_says_how_often()
    {
        var crossing = (await Use.Value).ManyPairs;
        const int draws = 72;

        crossing.IsDrawn();
        Assert.InRange((long)draws * NetworkBounds.TriesAnEdge * 34388, 1, NetworkBounds.MostRedrawn);
        Assert.Contains(crossing.Queries, query => query.Contains($"$draws: Int! = {draws}\n", StringComparison.Ordinal));
        Assert.Contains(crossing.Notes, note => note.Contains($"1.96 standard deviations of {draws} draws to either side of their mean", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_table_that_is_marked_and_copied_arrives_as_numbers()
    {
        var rows = (await Use.Value).Copied.Split('\n').Select(row => row.Split('\t')).ToArray();

        Assert.Equal("Year", rows[0][0]);
        Assert.All(rows[1..^1], row => Assert.All(row[1..], cell => Assert.Matches(@"^\d+$", cell)));
        Assert.Equal("All", rows[^1][0]);
    }

    [SkippableFact]
    public async Task A_query_opens_in_the_ide()
    {
        var ide = (await Use.Value).Ide;

        Assert.Equal("/graphiql/", ide.Path);
        Assert.Contains("mechanism: {eq: ARRANGED}", ide.Query, StringComparison.Ordinal);
        Assert.Empty((await api.Client().AskAsync(ide.Query)).Errors);
    }

    [SkippableFact]
    public async Task A_link_with_choices_that_do_not_exist_says_so_and_shows_the_rest()
    {
        var seen = await Use.Value;

        Assert.Contains("mechanism=NOSUCH, which does not exist, so it is left out. Possible are: ARRANGED, MANDATED, SELF_INITIATED.", seen.Wrong, StringComparison.Ordinal);
        Assert.Contains("day=2030-01-01", seen.Wrong, StringComparison.Ordinal);
        Assert.Contains("lang=xx", seen.Wrong, StringComparison.Ordinal);
        seen.AfterWrong.IsDrawn();
        Assert.Contains("issueArea: {eq: ECONOMY}", seen.AfterWrong.Queries[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_query_that_the_api_refuses_leaves_an_error_in_the_pictures_place_and_the_rest_as_it_is()
    {
        var pictures = (await Use.Value).Refused.ToDictionary(picture => picture.Id);

        Assert.Equal("This picture cannot be drawn. Refused, says the test.", pictures["years"].Error);
        Assert.Equal(0, pictures["years"].Drawn);
        Assert.Equal("This picture cannot be drawn. Refused, says the test.", pictures["crossing"].Error);
        pictures["mechanisms"].IsDrawn();
    }

    [SkippableFact]
    public async Task While_the_store_is_away_each_picture_says_so_and_comes_back_by_itself()
    {
        var seen = await Use.Value;

        Assert.All(seen.Away, picture => Assert.StartsWith("This picture cannot be drawn. The service cannot answer at the moment.", picture.Error, StringComparison.Ordinal));
        Assert.All(seen.Back, picture => picture.IsDrawn());
    }

    [SkippableFact]
    public async Task Without_its_outlines_the_map_says_so_and_comes_back_by_itself()
    {
        var seen = await Use.Value;

        Assert.StartsWith("This picture cannot be drawn. The service cannot answer at the moment.", seen.NoOutlines.Error, StringComparison.Ordinal);
        seen.OutlinesBack.IsDrawn();
    }

    [SkippableFact]
    public async Task A_link_within_the_page_asks_nothing_again()
        => Assert.Equal(0, (await Use.Value).AskedByLink);

    [SkippableFact]
    public async Task A_page_asks_each_of_its_queries_once_whatever_number_of_sections_shows_parts_of_the_answer()
    {
        var asked = (await Use.Value).Asked;

        Assert.Equal(
            ["ExploreCounties", "ExplorePage", "ExploreUnit", "ExploreUnitCases", "ExploreUnitNeighbours", "ExploreUnitPartners", "ExploreUnitRivals"],
            asked["unit"].Order(StringComparer.Ordinal));
        Assert.Equal(["ExploreCase", "ExploreCounties", "ExplorePage"], asked["case"].Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_unit_has_a_page_with_its_past_partners_rivals_neighbours_and_cases()
    {
        var unit = (await Use.Value).Pages["unit"];

        Assert.Equal("Shou County", unit.Heading);
        Assert.Contains("寿县", unit.Facts[0], StringComparison.Ordinal);
        Assert.Equal(["surroundings", "history", "partners", "rivals", "neighbours", "cases"], unit.Pictures.Select(picture => picture.Id));
        var history = unit.Pictures.Single(picture => picture.Id == "history");
        Assert.Equal(["2015-12-03", "Shou County moved from Lu'an to Huainan", "Shou County (341521) → Shou County (340422)", "Lu'an (341500) → Huainan (340400)"], Assert.Single(history.Cells));
        Assert.Contains(unit.Pictures.Single(picture => picture.Id == "partners").Cells, row => row[0] == "Shushan District" && row[3] == "across prefectures");
        Assert.All(unit.Pictures, picture => Assert.NotEmpty(picture.Queries));
        Assert.Contains(unit.Links, link => link.EndsWith("/explore/units/340104", StringComparison.Ordinal));
        Assert.Contains(unit.Links, link => link.EndsWith("/explore/cases/DOCP-0041", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Other_units_have_one_too_and_a_state_of_the_past_leads_to_the_present()
    {
        var pages = (await Use.Value).Pages;

        Assert.Equal("Lu'an", pages["prefecture"].Heading);
        Assert.Contains("parts", pages["prefecture"].Pictures.Select(picture => picture.Id));
        Assert.Equal("Shou County", pages["past"].Heading);
        Assert.Contains("Lu'an", pages["past"].Facts[0], StringComparison.Ordinal);
        Assert.Equal("寿县", pages["chinese"].Heading);
        Assert.Contains("淮南市", pages["chinese"].Facts[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_case_has_a_page_with_parties_source_evidence_and_citation()
    {
        var page = (await Use.Value).Pages["case"];

        Assert.Equal("Feidong helps Funan under Anhui's county pairing", page.Heading);
        Assert.Equal([["Feidong County", "gives aid", "Hefei", "Anhui"], ["Funan County", "receives aid", "Fuyang", "Anhui"]], page.Pictures.Single(picture => picture.Id == "parties").Cells);
        Assert.Contains(page.Facts, fact => fact.Contains("Named in Table 1", StringComparison.Ordinal) && fact.Contains("PAPER-01", StringComparison.Ordinal));
        Assert.Contains(page.Links, link => link == "https://doi.org/10.1080/00343404.2022.2154333");
    }

    [SkippableFact]
    public async Task An_unknown_unit_or_case_is_named_in_words()
    {
        var pages = (await Use.Value).Pages;

        Assert.StartsWith("No unit has had the code 999999", pages["noUnit"].Said, StringComparison.Ordinal);
        Assert.Equal("There is no case with the id NOSUCH.", pages["noCase"].Said);
        Assert.StartsWith("No unit has had the code %E0%A4%A", pages["badName"].Said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task No_page_has_a_serious_finding_of_axe_or_is_wider_than_its_window()
    {
        var seen = await Use.Value;

        Assert.Empty(seen.Messages);
        Assert.Equal(10, seen.Violations.Count);
        Assert.All(seen.Violations, page => Assert.Equal([], page.Value));
        Assert.All(seen.Pages, page => Assert.False(page.Value.Overflows, page.Key));
    }
}

/// <summary>The observations of <c>explore-use.mjs</c>.</summary>
internal sealed record SeenUse(
    string[] Messages, SeenChoice[] Chosen, Dictionary<string, SeenFile> Files, string Copied, Dictionary<string, SeenOwnChoice> OwnChoices, SeenPicture ManyPairs, SeenIde Ide, string Wrong, SeenPicture AfterWrong,
    SeenPicture[] Refused, SeenPicture[] Away, SeenPicture[] Back, SeenPicture NoOutlines, SeenPicture OutlinesBack, int AskedByLink, Dictionary<string, string[]> Asked, Dictionary<string, SeenPage> Pages, Dictionary<string, string[]> Violations);

/// <summary>The page after a choice: its address, and the source and first query of one picture.</summary>
internal sealed record SeenChoice(string Address, string Source, string Query);

/// <summary>A file that was saved: its name, its text (not of a PNG), its first eight bytes as hexadecimal digits, and its size in bytes.</summary>
internal sealed record SeenFile(string Name, string Text, string Head, int Size);

/// <summary>A picture with a choice of its own, and the text of its CSV file.</summary>
internal sealed record SeenOwnChoice(string Text, SeenPicture Picture);

/// <summary>The IDE as a link opened it.</summary>
internal sealed record SeenIde(string Path, string Query);

/// <summary>A page of a unit or a case.</summary>
internal sealed record SeenPage(string Title, string Heading, string[] Facts, string Said, bool Overflows, string[] Links, SeenPicture[] Pictures);
