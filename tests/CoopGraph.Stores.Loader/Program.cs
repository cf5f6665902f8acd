using System.Globalization;
using CoopGraph.Curation;
using CoopGraph.Embedded;
using CoopGraph.Stores.Loader;

// Loads one version after the other into a data file, or adds one case after the other to it, and prints the number of each that is acknowledged,
// until it is killed. Arguments: `load` or `edit`; the data file; the first number.
using var store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = args[1] }, Environment.CurrentDirectory);
for (var number = int.Parse(args[2], CultureInfo.InvariantCulture); ; number++)
{
    if (args[0] == "load")
        await store.LoadAsync(NumberedGraph.Of(number), CancellationToken.None);
    else if (await store.ApplyAsync(NumberedEdit.Of(number), CancellationToken.None) is not EditOutcome.Applied)
        return 1;
    Console.WriteLine(number);
}
