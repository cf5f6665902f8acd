namespace CoopGraph.Cli.Reports;

/// <summary>Writes a report of the list as lines of text.</summary>
internal static class ReportLines
{
    /// <summary>Returns the lines: the name with the title, then one for each parameter.</summary>
    public static IEnumerable<string> Of(
        string name, string title, IEnumerable<(string Name, string Type, string? Default, string? Description)> parameters)
    {
        yield return $"{name}  {title}";
        foreach (var parameter in parameters)
        {
            var value = parameter.Default is null ? string.Empty : $" = {parameter.Default}";
            yield return $"    --var {parameter.Name}=...  {parameter.Type}{value}  {parameter.Description}".TrimEnd();
        }
    }
}
