using CoopGraph.Analysis.Graphs;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A share of ties beside what chance gives.</summary>
[Name("NullModelTest")]
public sealed class NullModelTestNode
{
    private readonly NullModelTest _test;

    private NullModelTestNode(NullModelTest test) => _test = test;

    /// <summary>The share in the network, 0 to 1.</summary>
    public double Observed => _test.Observed;

    /// <summary>The mean of the draws' shares, 0 to 1.</summary>
    public double Expected => _test.Expected;

    /// <summary>Of the draws' shares (divided by draws - 1); 0 for one draw.</summary>
    public double StandardDeviation => _test.StandardDeviation;

    /// <summary>(observed - expected) / standard deviation; null where the standard deviation is 0.</summary>
    public double? Z => _test.Z;

    /// <summary>
    /// Draws at least as far from the expected share as the observed one, plus one, over draws plus one (Phipson and Smyth 2010).
    /// </summary>
    public double P => _test.P;

    /// <summary>How many graphs were drawn.</summary>
    public int Draws => _test.Draws;

    /// <summary>The seed that they follow from.</summary>
    public int Seed => _test.Seed;

    /// <summary>What chance was taken to be.</summary>
    public NullModelKind NullModel => _test.Kind;

    internal static NullModelTestNode? Of(NullModelTest? test) => test is null ? null : new NullModelTestNode(test);
}
