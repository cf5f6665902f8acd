using CoopGraph.Engine.SchemaBuilding;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// The number of units and the number of units with a case, by province and year, to show where the data are thin. Every province has a
    /// row for every year of the data's window, even without a case.
    /// </summary>
    /// <param name="context">The field.</param>
    [CoverageList]
    [AsKnownAt]
    public static Task<Connection<CoverageNode>> Coverage(IResolveFieldContext context) => CoverageNode.AskAsync(context);
}
