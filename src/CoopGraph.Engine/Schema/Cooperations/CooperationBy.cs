using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The identifier of a case: exactly one of these fields.</summary>
[OneOf]
public sealed record CooperationBy
{
    /// <summary>The global id.</summary>
    [Id]
    public string? Id { get; init; }

    /// <summary>The key of the case in the data, such as `DOC-0031`.</summary>
    public string? CaseId { get; init; }
}
