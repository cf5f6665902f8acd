using CoopGraph.Engine.Limits;
using CoopGraph.Policies;
using GraphQL.Validation.Complexity;

namespace CoopGraph.Engine.Schema;

/// <summary>The largest number of policies that data can contain.</summary>
internal sealed class PolicyCount : IListSize
{
    /// <inheritdoc/>
    public int SizeOf(FieldImpactContext field) => PolicyRules.Most;

    /// <summary>Returns the rule in words.</summary>
    public override string ToString() => $"{PolicyRules.Most}";
}
