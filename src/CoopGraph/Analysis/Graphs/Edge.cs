namespace CoopGraph.Analysis.Graphs;

/// <summary>An edge: two different nodes of a <see cref="TieGraph"/> that share at least one case.</summary>
/// <param name="Low">The node with the lower index.</param>
/// <param name="High">The node with the higher index.</param>
/// <param name="Weight">The number of cases that they share, 1 or more.</param>
public readonly record struct Edge(int Low, int High, int Weight);
