using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>One way to name a case.</summary>
[OneOf]
public sealed record CooperationBy
{
    /// <summary>The global id.</summary>
    [Id]
    public string? Id { get; init; }

    /// <summary>The key in the data, such as `DOC-0031`.</summary>
    public string? CaseId { get; init; }
}
