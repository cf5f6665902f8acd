using CoopGraph.Engine.SchemaBuilding;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// How many units there are and how many have a case, by province and year, so that one sees where the data is thin. Every province has a
    /// row for every year of the data's window, also where it has no case.
    /// </summary>
    /// <param name="context">The field.</param>
    [CoverageList]
    public static Task<Connection<CoverageNode>> Coverage(IResolveFieldContext context) => CoverageNode.AskAsync(context);
}
