using System.Globalization;
using CoopGraph.Embedded;
using CoopGraph.Stores.Loader;

// Loads one version after the other into a data file, and prints each version that is acknowledged, until it is killed.
// Arguments: the data file; the number of the first version.
using var store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = args[0] }, Environment.CurrentDirectory);
for (var version = int.Parse(args[1], CultureInfo.InvariantCulture); ; version++)
{
    await store.LoadAsync(NumberedGraph.Of(version), CancellationToken.None);
    Console.WriteLine(version);
}
