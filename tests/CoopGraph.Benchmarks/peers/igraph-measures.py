"""Measures of a graph by igraph's C core. Reads a file with a pair of nodes on each line; prints the name, the best milliseconds of some rounds and the sum of the
values of each measure (for communities: the modularity)."""
import sys
import time

import igraph

path, nodes, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open(path, encoding='ascii') as lines:
    graph = igraph.Graph(n=nodes, edges=[tuple(map(int, line.split())) for line in lines])

measures = {
    'betweenness': lambda: sum(graph.betweenness()),
    'harmonic closeness': lambda: sum(graph.harmonic_centrality(normalized=False)),
    'communities (Louvain)': lambda: graph.community_multilevel().modularity,
}
for name, measure in measures.items():
    best = None
    for _ in range(rounds):
        start = time.perf_counter()
        value = measure()
        took = time.perf_counter() - start
        best = took if best is None or took < best else best
    print(f'{name}\t{best * 1000:.3f}\t{value:.6f}')
