using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CoopGraph.Reports.Formats;

/// <summary>The frame of the pages and files with a table.</summary>
public static partial class HtmlPage
{
    /// <summary>The style, which is inline, so that a page needs no other file. Its colours, light and dark, are those of the service's pages.</summary>
    public static string Style =>
        ":root{color-scheme:light dark;--ink:#1d2530;--line:#d5dae1;--paper:#fff;--ground:#f3f5f8;--link:#0b57a4;--warn:#8a3800;--warn-ground:#fff1e3;--bar:#2166ac;--below:#b4530a}"
        + "@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ebf0;--line:#39424d;--paper:#171c23;--ground:#0f1318;--link:#7ab8f5;--warn:#ffb27a;--warn-ground:#38220f;--bar:#6aaee8;--below:#f09a55}}"
        + "*{box-sizing:border-box}body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:var(--ink);background:var(--paper)}"
        + "table{border-collapse:collapse;font-size:14px}th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}"
        + "thead th{border-bottom:2px solid var(--ink);position:sticky;top:0;background:var(--paper)}td.n{text-align:right;font-variant-numeric:tabular-nums}"
        + ".scroll{overflow-x:auto}.warning{border-left:4px solid var(--warn);background:var(--warn-ground);color:var(--warn);padding:.6rem 1rem}dt{font-weight:600}dd{margin:0 0 .5rem}"
        + "svg{max-width:46rem}svg text{fill:var(--ink)}svg .bar{fill:var(--bar)}svg .below{fill:var(--below)}a{color:var(--link)}body{overflow-wrap:anywhere}th,td{overflow-wrap:normal}label{display:block;margin:.4rem 0}"
        + "pre{background:var(--ground);padding:.8rem;overflow-x:auto}input,select{font:inherit;padding:.2rem .4rem;max-width:100%}button{font:inherit;padding:.3rem 1rem}"
        + "@media print{.scroll{overflow:visible}thead th{position:static}tr{break-inside:avoid}form,button{display:none}}";

    /// <summary>Begins a page.</summary>
    /// <param name="title">The title.</param>
    /// <param name="icon">The address of its icon; null for a file of its own, which has none.</param>
    public static StringBuilder Begin(string title, string? icon = null) => new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{WebUtility.HtmlEncode(title)}</title>
        {(icon is null ? "" : $"<link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">\n")}<style>{Style}</style>
        </head>
        <body>

        """);

    /// <summary>Returns a description as HTML: the text between two backticks is code.</summary>
    public static string Words(string description) => Code().Replace(WebUtility.HtmlEncode(description), "<code>$1</code>");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
