using CoopGraph.Engine.Resolvers;
using CoopGraph.Paging;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A page of a list, with the warnings about the list.</summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <param name="Page">The page.</param>
/// <param name="Warnings">The warnings; empty if they were not requested.</param>
internal sealed record Listed<TRow>(Page<TRow> Page, IReadOnlyList<Warning> Warnings);

/// <summary>The field of the warnings about a list.</summary>
internal static class ListWarnings
{
    /// <summary>The name of the field.</summary>
    public const string Field = "warnings";

    /// <summary>The description of the field.</summary>
    public const string Description =
        "The warnings about all rows that the filter admits, or about those of this page if the list has no filter; empty if there are none. "
        + "`extensions.warnings` has those about the selected fields, but some clients do not hand it on.";
}
