#!/usr/bin/env python3
"""Writes the golden numbers: what NetworkX says of small graphs that everybody knows, and of two random ones.

    python3 measure.py

writes one JSON file a graph beside this script. It holds the graph (nodes 0..n-1, edges as [low, high, weight]), a grouping of its
nodes, every measure, and the versions of the libraries that measured it. What NetworkX lacks (the E-I index, shortest paths in order)
is worked out here from its definition, by the plainest way there is. null stands for what is undefined.
"""

import json
import math
import pathlib
import platform
import random
from collections import Counter
from itertools import islice

import networkx as nx
import numpy
import scipy

RESOLUTIONS = [0.5, 1.0, 2.0]
MOST_PATHS = 10_000


def numbered(graph):
    """The same graph over 0..n-1, nodes in sorted order where they have names, every edge with a weight."""
    names = sorted(graph.nodes)
    index = {name: number for number, name in enumerate(names)}
    plain = nx.Graph()
    plain.add_nodes_from(range(len(names)))
    for a, b, data in graph.edges(data=True):
        plain.add_edge(index[a], index[b], weight=data.get("weight", 1))
    return plain


def unweighted(graph):
    plain = nx.Graph()
    plain.add_nodes_from(graph.nodes)
    plain.add_edges_from(graph.edges)
    return plain


def karate():
    graph = nx.karate_club_graph()
    clubs = [0 if graph.nodes[node]["club"] == "Mr. Hi" else 1 for node in range(len(graph))]
    return numbered(unweighted(graph)), clubs, "Zachary 1977, An information flow model for conflict and fission in small groups"


def florentine():
    graph = nx.florentine_families_graph()
    return numbered(graph), [node % 3 for node in range(15)], "Breiger and Pattison 1986, Cumulated social roles"


def kite():
    graph = nx.krackhardt_kite_graph()
    return numbered(graph), [node // 4 for node in range(10)], "Krackhardt 1990, Assessing the political landscape"


def scattered(seed, nodes, edges, islands, groups):
    """Several components and isolates: edges join nodes of one island only; the last nodes stay alone."""
    draws = random.Random(seed)
    graph = nx.Graph()
    graph.add_nodes_from(range(nodes))
    tied = nodes - nodes // 8
    while graph.number_of_edges() < edges:
        low, high = sorted(draws.sample(range(tied), 2))
        if low % islands == high % islands:
            graph.add_edge(low, high, weight=draws.randint(1, 5))
    return graph, [draws.randrange(groups) for _ in range(nodes)], f"drawn by this script, seed {seed}"


def known(number):
    return None if math.isnan(number) else number


def e_i(graph, groups):
    def index(edges):
        external = sum(groups[a] != groups[b] for a, b in edges)
        internal = len(edges) - external
        value = None if not edges else (external - internal) / (external + internal)
        return {"external": external, "internal": internal, "index": value}

    edges = list(graph.edges)
    return {
        "whole": index(edges),
        "groups": [index([e for e in edges if group in (groups[e[0]], groups[e[1]])]) for group in range(max(groups) + 1)],
        "nodes": [index(list(graph.edges(node))) for node in graph],
    }


def paths(graph):
    """From the first node, from the middle one and from the last one to all: length, number, and the least in order."""
    found = []
    for source in (0, len(graph) // 2, len(graph) - 1):
        for target in graph:
            if not nx.has_path(graph, source, target):
                found.append({"from": source, "to": target, "nodes": None, "count": 0})
                continue
            every = list(islice(nx.all_shortest_paths(graph, source, target), MOST_PATHS))
            found.append({"from": source, "to": target, "nodes": min(every), "count": len(every)})
    return found


def measured(graph, groups):
    n = len(graph)
    by_group = [{node for node in graph if groups[node] == group} for group in range(max(groups) + 1)]
    nx.set_node_attributes(graph, dict(enumerate(groups)), "group")
    components = sorted(nx.connected_components(graph), key=lambda nodes: (-len(nodes), min(nodes)))
    ranks = nx.pagerank(graph, alpha=0.85, weight=None, tol=1e-14, max_iter=10_000)
    pairs = Counter(tuple(sorted((groups[a], groups[b]))) for a, b in graph.edges)

    def by_node(values):
        return [values[node] for node in range(n)]

    return {
        "density": nx.density(graph),
        "components": [sorted(nodes) for nodes in components],
        "largestComponentShare": len(components[0]) / n,
        "transitivity": nx.transitivity(graph),
        "averageClustering": nx.average_clustering(graph),
        "clustering": by_node(nx.clustering(graph)),
        "degreeDistribution": sorted(Counter(degree for _, degree in graph.degree).items()),
        "degreeAssortativity": known(nx.degree_assortativity_coefficient(graph)),
        "assortativity": known(nx.attribute_assortativity_coefficient(graph, "group")),
        "mixing": [[low, high, count] for (low, high), count in sorted(pairs.items())],
        "eiIndex": e_i(graph, groups),
        "degree": by_node(dict(graph.degree)),
        "strength": by_node(dict(graph.degree(weight="weight"))),
        "betweenness": by_node(nx.betweenness_centrality(graph, normalized=False)),
        "betweennessNormalised": by_node(nx.betweenness_centrality(graph)),
        "harmonicCloseness": by_node(nx.harmonic_centrality(graph)),
        "pageRank": by_node(ranks),
        "coreness": by_node(nx.core_number(graph)),
        "modularity": [
            {"resolution": resolution, "value": nx.community.modularity(graph, by_group, weight="weight", resolution=resolution)}
            for resolution in RESOLUTIONS
        ],
        "bestLouvain": [
            {
                "resolution": resolution,
                "value": max(
                    nx.community.modularity(graph, found, weight="weight", resolution=resolution)
                    for found in (nx.community.louvain_communities(graph, resolution=resolution, seed=seed) for seed in range(50))
                ),
            }
            for resolution in RESOLUTIONS
        ],
        "paths": paths(graph),
    }


def main():
    graphs = {
        "karate": karate(),
        "florentine": florentine(),
        "kite": kite(),
        "scattered-60": scattered(seed=20, nodes=60, edges=70, islands=3, groups=4),
        "scattered-200": scattered(seed=12, nodes=200, edges=400, islands=4, groups=9),
    }
    versions = {
        "python": platform.python_version(),
        "networkx": nx.__version__,
        "numpy": numpy.__version__,
        "scipy": scipy.__version__,
    }
    for name, (graph, groups, source) in graphs.items():
        golden = {
            "graph": name,
            "source": source,
            "measuredBy": {"script": "measure.py", **versions},
            "nodeCount": len(graph),
            "edges": sorted([min(a, b), max(a, b), weight] for a, b, weight in graph.edges(data="weight")),
            "groups": groups,
            "measures": measured(graph, groups),
        }
        file = pathlib.Path(__file__).with_name(f"{name}.json")
        rows = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in golden.items() if key != "measures")
        measures = ",\n".join(f"    {json.dumps(key)}: {json.dumps(value)}" for key, value in golden["measures"].items())
        file.write_text(f'{{\n{rows},\n  "measures": {{\n{measures}\n  }}\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
