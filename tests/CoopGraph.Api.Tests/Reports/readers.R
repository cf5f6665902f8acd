# Reads a table with R, each column as the type that its data dictionary says, and prints it as JSON: readers.R CSV [SCHEMA].
# Without a dictionary, R finds the types.
library(jsonlite)

files <- commandArgs(trailingOnly = TRUE)
kinds <- c(string = "character", integer = "integer", number = "numeric", boolean = "logical", date = "Date", datetime = "character")
types <- if (length(files) > 1) {
  fields <- fromJSON(files[2])$fields
  setNames(kinds[fields$type], fields$name)
} else {
  NA
}
rows <- read.csv(files[1], na.strings = "", encoding = "UTF-8", check.names = FALSE, colClasses = types)
classes <- vapply(rows, function(column) class(column)[1], "")
cat(toJSON(
  list(columns = names(rows), classes = unname(classes), rows = rows),
  dataframe = "values", auto_unbox = TRUE, digits = NA, na = "null"))
