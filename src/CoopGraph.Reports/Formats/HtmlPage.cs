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
        ":root{color-scheme:light dark;--ink:#1d2530;--line:#d5dae1;--paper:#fff;--ground:#f3f5f8;--link:#0b57a4;--warn:#8a3800;--warn-ground:#fff1e3;--bar:#2166ac;--below:#b4530a;--more:#1d253059}"
        + "@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ebf0;--line:#39424d;--paper:#171c23;--ground:#0f1318;--link:#7ab8f5;--warn:#ffb27a;--warn-ground:#38220f;--bar:#6aaee8;--below:#f09a55;--more:#aab4c080}}"
        + "*{box-sizing:border-box}body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:var(--ink);background:var(--paper)}"
        + "table{border-collapse:collapse;font-size:14px}th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}"
        + "thead th{border-bottom:2px solid var(--ink)}.n{text-align:right;font-variant-numeric:tabular-nums}td.t{min-width:17rem}"
        + ".warning{border-left:4px solid var(--warn);background:var(--warn-ground);color:var(--warn);padding:.6rem 1rem}dt{font-weight:600}dd{margin:0 0 .5rem}"
        + Scrolling
        + "svg{display:block;max-width:46rem}svg text{fill:var(--ink)}svg .bar{fill:var(--bar)}svg .below{fill:var(--below)}a{color:var(--link)}body{overflow-wrap:anywhere}th,td{overflow-wrap:normal}"
        + Forms
        + "pre{padding:.8rem;--under:var(--ground)}input,select{font:inherit;padding:.2rem .4rem;max-width:100%}button{font:inherit;padding:.3rem 1rem}"
        + ":focus-visible{outline:3px solid var(--link);outline-offset:2px}"
        + Printing;

    // Each field has a line: its name, the field and its description; on a narrow page one below the other.
    private const string Forms =
        "label,form p{display:grid;grid-template-columns:8rem minmax(0,20rem) 1fr;gap:.1rem .8rem;align-items:center;margin:.5rem 0}"
        + "label :is(input,select){width:100%}label small{font-size:14px}form p{grid-template-columns:8rem 1fr}form button{justify-self:start}"
        + "@media (max-width:46rem){label{grid-template-columns:1fr}}";

    // What is wider than its box has a shadow at the edge behind which there is more. It is covered where the content ends.
    private const string Scrolling =
        ".scroll,pre{overflow-x:auto;background:linear-gradient(to right,var(--under,var(--paper)) 40%,transparent) left/40px 100% no-repeat local,"
        + "linear-gradient(to left,var(--under,var(--paper)) 40%,transparent) right/40px 100% no-repeat local,"
        + "linear-gradient(to right,var(--more),transparent) left/14px 100% no-repeat scroll,"
        + "linear-gradient(to left,var(--more),transparent) right/14px 100% no-repeat scroll,var(--under,var(--paper))}";

    // No heading is alone at the foot of a page, and no table begins or ends with few rows on one.
    private const string Printing =
        "@media print{@page{margin:14mm}body{margin:0;max-width:none;padding:0;font-size:11pt}form,button{display:none}"
        + ".scroll,pre{overflow:visible;background:none}pre{white-space:pre-wrap;font-size:9pt}table{font-size:8pt}th,td{padding:2px 5px}"
        + "thead{display:table-header-group;break-after:avoid}tr,rect,dt{break-inside:avoid}h1,h2,h3,dt,p:has(+pre,+.scroll){break-after:avoid}"
        + "tbody tr:nth-child(-n+4){break-after:avoid}tbody tr:nth-last-child(-n+3){break-before:avoid}td.t{min-width:9rem}p{orphans:3;widows:3}}";

    /// <summary>Begins a box for a table that may be wider than the page, which can be scrolled with the keyboard, too.</summary>
    /// <param name="label">Its name for readers of screens.</param>
    public static string BeginScroll(string label) => $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{WebUtility.HtmlEncode(label)}\">";

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
