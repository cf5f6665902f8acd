using System.Text.Json;
using CoopGraph.Api.Tests.Ide;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Home;

[Collection(nameof(ChromiumTests))]
public class LooksTests
{
    private static readonly Lazy<Task<PageLook[]>> Looks = new(LookAsync);

    [SkippableFact]
    public async Task Every_page_fits_into_every_width()
        => Assert.DoesNotContain(await Looks.Value, look => look.Overflows);

    [SkippableFact]
    public async Task Every_page_is_light_by_day_and_dark_by_night()
        => Assert.DoesNotContain(await Looks.Value, look => look.Ground > 128 != (look.Scheme == "light"));

    [SkippableFact]
    public async Task Every_page_has_the_icon_and_a_title()
        => Assert.DoesNotContain(await Looks.Value, look => !look.Icon.EndsWith("/favicon.svg", StringComparison.Ordinal) || look.Title == "");

    [SkippableFact]
    public async Task No_page_has_a_message_for_the_console()
        => Assert.Empty((await Looks.Value).SelectMany(look => look.Messages));

    [SkippableFact]
    public async Task On_a_phone_no_page_has_a_serious_finding_of_axe_and_what_is_wider_than_its_box_says_so_and_can_be_scrolled_with_the_keyboard()
        => Assert.Empty((await Looks.Value).SelectMany(look => look.Faults.Select(fault => $"{look.Name}, {look.Scheme}: {fault}")));

    // The screenshots stay in artifacts/screenshots/pages for people to look at.
    private static async Task<PageLook[]> LookAsync()
    {
        Chromium.SkipIfMissing();
        Explore.Installed.OrSkip();
        using var api = new LoopbackApi();
        var root = new Uri(new Uri(api.Url), "/").ToString();
        var folder = Path.Combine(Repository.Root, "artifacts", "screenshots", "pages");
        return JsonSerializer.Deserialize<PageLook[]>(await Node.RunAsync("screenshots.mjs", root, folder, Chromium.Path), JsonSerializerOptions.Web)!;
    }
}

/// <summary>One page at one width, in one scheme: how light its ground is (0 to 255), the messages of its console until then, and on a phone the findings of axe and what is wide without a sign.</summary>
internal sealed record PageLook(string Name, string Scheme, int Width, bool Overflows, string[] Messages, string[] Faults, int Ground, string Icon, string Title);
