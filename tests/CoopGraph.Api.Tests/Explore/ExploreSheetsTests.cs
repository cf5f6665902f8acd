using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Ide;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>The pictures where room or data are scarce, and their files, which have to explain themselves without the page.</summary>
[Collection(nameof(ChromiumTests))]
public partial class ExploreSheetsTests
{
    private static readonly Lazy<Task<SeenSheets>> Look = new(() => ExploreVisit.SeeAsync<SeenSheets>("explore-sheets.mjs", "explore-sheets.png"));

    [SkippableFact]
    public async Task Of_few_pairs_the_line_is_called_what_it_is_and_the_draws_as_far_are_counted_whatever_lies_on_it()
    {
        var few = (await Look.Value).Few;
        var security = few.Cells.Single(row => row[0] == "Security");

        // The share lies outside the line, yet one draw in fifteen is as far: shares of three pairs are not spread like a bell.
        Assert.Equal(["Security", "3", "66.7 %", "97.8 %", "81.6 to 100.0 %"], security[..5]);
        Assert.Equal(["0.067", "of 1,000 draws 66 were as far from their mean"], security[6..8]);
        few.HasTexts("67 %, by chance 98 %:", "Mean ± 1.96 standard deviations");
        Assert.Contains(few.Notes, note => note.Contains("it is p that says whether a share is beyond chance", StringComparison.Ordinal));
        Assert.DoesNotContain(few.Texts, text => text.Contains("95 %", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Labels_lie_on_no_label_and_no_dot_where_shares_are_0_or_100_percent_and_windows_are_narrow()
    {
        var seen = await Look.Value;

        seen.Few.IsDrawn();
        seen.Paper.IsDrawn();
        Assert.All(seen.Arranged.Concat(seen.ArrangedOnPhone), picture => picture.IsDrawn());
        Assert.All(seen.Few.Texts.Where(text => text.Length > 0), text => Assert.False(text[0] is ' ' or '%', text));
    }

    [SkippableFact]
    public async Task The_file_of_the_map_has_its_legend_in_the_colours_of_the_map()
    {
        var map = (await Look.Value).Files["map"];

        Assert.Equal("联系 援助方 受援方 其他参与 无所示联系 地级市界（示意）", string.Join(' ', map.Texts[2..8]));
        Assert.Equal(6, map.Marks.Distinct().Count());
        Assert.All(map.Marks, colour => Assert.StartsWith("rgb(", colour, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_file_has_the_whole_address_however_long_it_is()
    {
        var seen = await Look.Value;

        Assert.All(seen.Files, file => Assert.Empty(file.Value.Cut));
        Assert.Contains(seen.Address, string.Concat(seen.Files["years"].Texts), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_file_of_the_years_names_the_events_that_it_numbers()
    {
        var years = (await Look.Value).Files["yearsInEnglish"];

        Assert.Contains("Policy event, by its number", years.All);
        Assert.DoesNotContain(years.All, text => text.Contains("About this chart", StringComparison.Ordinal));
        // It is the same drawing that is on the page, where a panel has the names.
        Assert.Contains("Policy event, explained under “About this chart”", (await Look.Value).Arranged.Single(picture => picture.Id == "years").Texts);
        Assert.Matches(@"Dotted lines are policy events that the paper names: 1 .+ \(\d{4}.*\), 2 ", string.Join(' ', years.Texts));
    }

    [SkippableFact]
    public async Task Chinese_texts_and_files_have_the_marks_of_chinese()
    {
        var seen = await Look.Value;

        Assert.All(seen.Chinese.Concat(seen.Files["map"].Texts).Append(string.Concat(seen.Files["years"].Texts)), text => Assert.DoesNotMatch(LatinMark(), text));
        Assert.Contains("单位：案例数。数据版本 ", string.Concat(seen.Files["years"].Texts), StringComparison.Ordinal);
    }

    // A Latin mark after a Chinese sign, or before one, with or without a number between them: "单位: 案例", "98 %: 1,000 次".
    [GeneratedRegex(@"[\u4e00-\u9fff）”][,.:;](?!\d)|[,.:;] (\d[\d,.]* ?)?[\u4e00-\u9fff]")]
    private static partial Regex LatinMark();
}

/// <summary>The observations of <c>explore-sheets.mjs</c>.</summary>
internal sealed record SeenSheets(
    SeenPicture Few, SeenPicture[] Arranged, SeenPicture[] ArrangedOnPhone, SeenPicture Paper, string Address, Dictionary<string, SeenSheet> Files, string[] Chinese);

/// <summary>The SVG file of a picture: its own texts, all texts with those of its drawing, its own texts that end beyond its margin, the colours of its legend.</summary>
internal sealed record SeenSheet(string[] Texts, string[] All, string[] Cut, string[] Marks);
