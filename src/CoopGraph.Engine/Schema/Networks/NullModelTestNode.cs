using CoopGraph.Analysis.Graphs;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A share of ties, compared with the share that chance gives.</summary>
[Name("NullModelTest")]
public sealed class NullModelTestNode
{
    private readonly NullModelTest _test;

    private NullModelTestNode(NullModelTest test) => _test = test;

    /// <summary>The share in the network, 0 to 1.</summary>
    public double Observed => _test.Observed;

    /// <summary>The mean of the draws' shares, 0 to 1.</summary>
    public double Expected => _test.Expected;

    /// <summary>The standard deviation of the draws' shares (divided by draws - 1); 0 for one draw.</summary>
    public double StandardDeviation => _test.StandardDeviation;

    /// <summary>The z-score, (observed - expected) / standard deviation; null if the standard deviation is 0.</summary>
    public double? Z => _test.Z;

    /// <summary>
    /// The two-sided p-value, (extreme draws + 1) / (draws + 1) (Phipson and Smyth 2010). An extreme draw is at least as far from the
    /// expected share as the observed share is.
    /// </summary>
    public double P => _test.P;

    /// <summary>The number of graphs drawn.</summary>
    public int Draws => _test.Draws;

    /// <summary>The seed of the draws.</summary>
    public int Seed => _test.Seed;

    /// <summary>The null model: the definition of chance.</summary>
    public NullModelKind NullModel => _test.Kind;

    /// <summary>Whether the ends of every drawn tie lie in the same provinces as the ends of the tie that it replaces.</summary>
    public bool KeepsProvinces => _test.KeepsProvinces;

    internal static NullModelTestNode? Of(NullModelTest? test) => test is null ? null : new NullModelTestNode(test);
}
