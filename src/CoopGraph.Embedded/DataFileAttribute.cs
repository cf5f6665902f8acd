using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Embedded;

/// <summary>
/// Checks that a text is the path of a file. SQLite reads some texts in another way, such as <c>:memory:</c> as a database that is gone with its
/// connection, and the data would be lost without a word.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DataFileAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string path && !string.IsNullOrWhiteSpace(path)
        && !path.StartsWith(':') && !path.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        && !path.Contains("Data Source=", StringComparison.OrdinalIgnoreCase) && !path.Contains("mode=memory", StringComparison.OrdinalIgnoreCase)
        && path.IndexOfAny(Path.GetInvalidPathChars()) < 0 && Path.GetFileName(path).Length > 0;

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        "give the path of a file, such as data/coopgraph.db; databases in memory, URIs, connection strings and folders are none";
}
