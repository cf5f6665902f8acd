# Reads a network with igraph, and prints what it measures, in the form of networks.py: networks.R GRAPHML, or networks.R NODES EDGES.
suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})

read <- function(files) {
  if (length(files) == 1) {
    graph <- suppressWarnings(read_graph(files[1], format = "graphml"))
    V(graph)$name <- V(graph)$id
    return(graph)
  }
  nodes <- read.csv(files[1], na.strings = "", encoding = "UTF-8", colClasses = c(code = "character"))
  edges <- read.csv(files[2], na.strings = "", encoding = "UTF-8", colClasses = c(adjacent = "logical", synthetic = "logical"))
  graph_from_data_frame(edges, directed = FALSE, vertices = nodes)
}

graph <- read(commandArgs(trailingOnly = TRUE))
ids <- V(graph)$name
by_node <- function(...) setNames(Map(list, ...), ids)
value <- function(number) ifelse(is.nan(number), NA, number)
ends <- ends(graph, E(graph))
ties <- data.frame(
  one = pmin(ends[, 1], ends[, 2]), other = pmax(ends[, 1], ends[, 2]), weight = E(graph)$weight, mechanisms = E(graph)$mechanisms,
  first = value(E(graph)$first_year), scope = E(graph)$scope, km = value(E(graph)$km), adjacent = E(graph)$adjacent)
ties <- ties[order(ties$one, ties$other, method = "radix"), ]
cat(toJSON(list(
  nodes = vcount(graph),
  edges = ecount(graph),
  density = edge_density(graph),
  components = components(graph)$no,
  degree = as.list(setNames(degree(graph), ids)),
  strength = as.list(setNames(strength(graph, weights = E(graph)$weight), ids)),
  said = by_node(V(graph)$degree, V(graph)$strength, V(graph)$community),
  names = by_node(V(graph)$label, V(graph)$name_zh),
  ties = ties,
  facts = graph_attr(graph)
), dataframe = "values", auto_unbox = TRUE, digits = NA, na = "null"))
