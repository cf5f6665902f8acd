using CoopGraph.Reports.Catalog;

namespace CoopGraph.Api.Reports;

/// <summary>Reads the parameters of a report from an address.</summary>
internal static class ReportQuery
{
    // As many as a document may have variables, with some values each.
    private const int MostValues = 1_000;

    /// <summary>Returns the names and values, without the options of formats. An empty value counts as not given: forms send them.</summary>
    /// <exception cref="ReportParameterException">There are too many.</exception>
    public static List<KeyValuePair<string, string>> Of(HttpRequest request)
    {
        var given = request.Query
            .Where(parameter => !ReportCatalog.ReservedNames.Contains(parameter.Key))
            .SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? string.Empty)))
            .Where(parameter => parameter.Value.Length > 0)
            .Take(MostValues + 1)
            .ToList();
        return given.Count <= MostValues
            ? given
            : throw new ReportParameterException(given[^1].Key, $"The address has more than {MostValues} parameters.");
    }
}
