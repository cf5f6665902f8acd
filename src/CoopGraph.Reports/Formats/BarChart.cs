using System.Globalization;
using System.Net;
using System.Text;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>A bar chart of the first rows of a table, as SVG.</summary>
internal sealed class BarChart
{
    private const int MostBars = 40, BarsOfADrawing = 10, RowHeight = 40, BarHeight = 14;

    // In per cent of the width; the rest is for the value.
    private const double LongestBar = 78;

    private readonly List<(string Label, double Value)> _bars = [];
    private readonly int _label;
    private readonly int _value;
    private int _left;

    private BarChart(int label, int value) => (_label, _value) = (label, value);

    /// <summary>Begins a chart.</summary>
    /// <param name="chosen">The names of the columns.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <exception cref="FormatRefusedException">There is no such column.</exception>
    public static BarChart Of(ChartColumns chosen, IReadOnlyList<TableColumn> columns)
    {
        var value = Find(chosen.Value);
        if (columns[value].Kind is not (ColumnKind.Integer or ColumnKind.Number))
            throw new FormatRefusedException($"The chart's `value`, `{chosen.Value}`, is no column of numbers.");
        return new(Find(chosen.Label), value);

        int Find(string name) => columns.ToList().FindIndex(column => column.Name == name) is >= 0 and var found
            ? found
            : throw new FormatRefusedException($"The chart names the column `{name}`; the columns are {string.Join(", ", columns.Select(column => $"`{column.Name}`"))}.");
    }

    /// <summary>Adds a row.</summary>
    public void Add(TableRows rows, int row)
    {
        if (_bars.Count == MostBars)
            _left++;
        else if (rows[row, _value] is { Form: CellForm.Number } value)
            _bars.Add((rows[row, _label].ToString(), value.ToDouble()));
    }

    /// <summary>Returns the picture; empty if there are no bars. Each few bars are a drawing, so that paper does not cut a bar in two.</summary>
    public string ToSvg()
    {
        if (_bars.Count == 0)
            return string.Empty;
        var most = Math.Max(_bars.Max(bar => Math.Abs(bar.Value)), double.Epsilon);
        var svg = new StringBuilder();
        foreach (var bars in _bars.Chunk(BarsOfADrawing))
            Draw(svg, bars, most);
        return _left == 0 ? svg.ToString() : svg.Append(CultureInfo.InvariantCulture, $"<p>The first {MostBars} rows; the table has {_left} more.</p>\n").ToString();
    }

    // Lengths are shares of the width, and a label is above its bar: so the picture fits a phone as well as a desk, with letters of one size.
    private static void Draw(StringBuilder svg, (string Label, double Value)[] bars, double most)
    {
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"{bars.Length * RowHeight}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(string.Join(", ", bars.Select(bar => string.Create(CultureInfo.InvariantCulture, $"{bar.Label}: {bar.Value:0.####}"))))}\" font-family=\"system-ui,sans-serif\" font-size=\"13\">\n");
        for (var i = 0; i < bars.Length; i++)
        {
            var (label, value) = bars[i];
            var (top, length) = (i * RowHeight, Math.Round(Math.Abs(value) / most * LongestBar, 1));
            var (kind, colour) = value < 0 ? ("below", "#b3261e") : ("bar", "#2f6fb3");
            svg.Append(CultureInfo.InvariantCulture, $"<text y=\"{top + 13}\">{WebUtility.HtmlEncode(Short(label))}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" y=\"{top + 18}\" width=\"{length}%\" height=\"{BarHeight}\" fill=\"{colour}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{length}%\" dx=\"6\" y=\"{top + 30}\">{value:0.####}</text>\n");
        }

        svg.Append("</svg>\n");
    }

    private static string Short(string label) => label.Length <= 34 ? label : $"{label[..33]}…";
}
