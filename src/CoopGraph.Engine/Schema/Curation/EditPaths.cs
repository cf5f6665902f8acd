using System.Globalization;

namespace CoopGraph.Engine.Schema;

/// <summary>Finds the place in the input that a violation of a rule means.</summary>
/// <param name="content">The place of the content of a row.</param>
internal sealed class EditPaths(Func<int, IReadOnlyList<string>> content)
{
    private const string Input = "input";

    /// <summary>The places in the input of an addition.</summary>
    public static EditPaths OfAdd { get; } = new(_ => [Input, "cooperation"]);

    /// <summary>The places in the input of a change, a withdrawal or a restoration.</summary>
    public static EditPaths OfUpdate { get; } = new(_ => [Input, "set"]);

    /// <summary>The places in the input of an import.</summary>
    public static EditPaths OfImport { get; } = new(row => [.. Row(row), "cooperation"]);

    /// <summary>Returns the place of a row of an import.</summary>
    public static IReadOnlyList<string> Row(int row) => [Input, "cooperations", row.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Returns the place of the key of a case.</summary>
    /// <param name="row">The row.</param>
    public IReadOnlyList<string> CaseId(int row) => this == OfImport ? [.. Row(row), "caseId"] : [Input, "caseId"];

    /// <summary>Returns the place of a content.</summary>
    /// <param name="row">The row.</param>
    public IReadOnlyList<string> Content(int row) => content(row);

    /// <summary>Returns the place of a violation.</summary>
    public IReadOnlyList<string> Of(RuleViolation violation) => violation.Member switch
    {
        "Reason" => [Input, "reason"],
        "IdempotencyKey" => [Input, "idempotencyKey"],
        "Rows" => this == OfImport ? [Input, "cooperations"] : [Input],
        "CaseId" => CaseId(violation.Row),
        // A member that begins with a small letter is a place below the content already.
        var member => [.. content(violation.Row), .. member.Split('.').Select(part => char.ToLowerInvariant(part[0]) + part[1..])],
    };
}
