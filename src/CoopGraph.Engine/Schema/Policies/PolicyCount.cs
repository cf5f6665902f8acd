using CoopGraph.Engine.Limits;
using CoopGraph.Policies;

namespace CoopGraph.Engine.Schema;

/// <summary>The largest number of policies that data can contain.</summary>
internal sealed class PolicyCount : IListSize
{
    /// <inheritdoc/>
    public int SizeOf(RequestedField field) => PolicyRules.Most;

    /// <summary>Returns the rule in words.</summary>
    public override string ToString() => $"{PolicyRules.Most}";
}
