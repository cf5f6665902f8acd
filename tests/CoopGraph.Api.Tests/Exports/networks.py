"""Reads a network with a library of others, and prints what that library measures: networks.py READER FILE [EDGES]."""
import json
import math
import sys
import warnings


def of_networkx(graph):
    import networkx

    return {
        'nodes': len(graph),
        'edges': graph.number_of_edges(),
        'density': networkx.density(graph),
        'components': networkx.number_connected_components(graph),
        'degree': {node: degree for node, degree in graph.degree()},
        'strength': {node: int(weight) for node, weight in graph.degree(weight='weight')},
        'said': {node: [data['degree'], data['strength'], data['community']] for node, data in graph.nodes(data=True)},
        'names': {node: [data['label'], data['name_zh']] for node, data in graph.nodes(data=True)},
        'ties': sorted(
            [*sorted((one, other)), int(data['weight']), data['mechanisms'], data.get('first_year'), data['scope'], data.get('km'), bool(data['adjacent'])]
            for one, other, data in graph.edges(data=True)),
        'spells': sorted([*sorted((one, other)), *data['spells']] for one, other, data in graph.edges(data=True) if 'spells' in data),
        'facts': {key: value for key, value in graph.graph.items() if isinstance(value, str)},
    }


def of_igraph(path):
    import igraph

    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs['id']
    value = lambda number: None if number is None or (isinstance(number, float) and math.isnan(number)) else number
    return {
        'nodes': graph.vcount(),
        'edges': graph.ecount(),
        'density': graph.density(),
        'components': len(graph.connected_components()),
        'degree': dict(zip(ids, graph.degree())),
        'strength': {node: int(strength) for node, strength in zip(ids, graph.strength(weights='weight'))},
        'said': {node: [int(one) for one in row] for node, *row in zip(ids, graph.vs['degree'], graph.vs['strength'], graph.vs['community'])},
        'names': {node: list(row) for node, *row in zip(ids, graph.vs['label'], graph.vs['name_zh'])},
        'ties': sorted(
            [*sorted((ids[edge.source], ids[edge.target])), int(edge['weight']), edge['mechanisms'],
             None if value(edge['first_year']) is None else int(edge['first_year']), edge['scope'], value(edge['km']), bool(edge['adjacent'])]
            for edge in graph.es),
        'spells': [],
        'facts': {key: graph[key] for key in graph.attributes()},
    }


def of_pandas(nodes, edges):
    import networkx
    import pandas

    nodes = pandas.read_csv(nodes, dtype={'code': str, 'prefecture_code': str, 'province_code': str})
    edges = pandas.read_csv(edges, dtype={'source_code': str, 'target_code': str})
    frame = edges.astype(object).where(edges.notna(), None)
    graph = networkx.Graph()
    graph.add_nodes_from((row['id'], row) for row in nodes.to_dict('records'))
    graph.add_edges_from((row['source'], row['target'], row) for row in frame.to_dict('records'))
    return of_networkx(graph)


def main(reader, path, *more):
    import networkx

    if reader == 'igraph':
        return of_igraph(path)
    if reader == 'pandas':
        return of_pandas(path, *more)
    if reader == 'node-link':
        with open(path, encoding='utf-8') as file:
            return of_networkx(networkx.node_link_graph(json.load(file)))
    return of_networkx({'graphml': networkx.read_graphml, 'gexf': networkx.read_gexf}[reader](path))


print(json.dumps(main(*sys.argv[1:])))
