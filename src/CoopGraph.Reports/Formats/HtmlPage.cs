using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CoopGraph.Reports.Formats;

/// <summary>The frame of the pages and files with a table.</summary>
public static partial class HtmlPage
{
    /// <summary>The style, which is inline, so that a page needs no other file.</summary>
    public static string Style =>
        "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1d2433}"
        + "table{border-collapse:collapse;font-size:14px}th,td{border-bottom:1px solid #d5dae3;padding:.3rem .6rem;text-align:left;vertical-align:top}"
        + "thead th{border-bottom:2px solid #1d2433;position:sticky;top:0;background:#fff}td.n{text-align:right;font-variant-numeric:tabular-nums}"
        + ".scroll{overflow-x:auto}.warning{border-left:4px solid #b3261e;background:#fdeceb;padding:.6rem 1rem}dt{font-weight:600}dd{margin:0 0 .5rem}"
        + "svg{max-width:100%;height:auto}a{color:#0b57a4}label{display:block;margin:.4rem 0}pre{background:#f0f2f6;padding:.8rem;overflow-x:auto}"
        + "input{font:inherit;padding:.2rem .4rem}button{font:inherit;padding:.3rem 1rem}"
        + "@media print{.scroll{overflow:visible}thead th{position:static}tr{break-inside:avoid}}";

    /// <summary>Begins a page.</summary>
    /// <param name="title">The title.</param>
    public static StringBuilder Begin(string title) => new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>{Style}</style>
        </head>
        <body>

        """);

    /// <summary>Returns a description as HTML: the text between two backticks is code.</summary>
    public static string Words(string description) => Code().Replace(WebUtility.HtmlEncode(description), "<code>$1</code>");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
