using System.Globalization;
using CoopGraph.Benchmarks.Editing;
using CoopGraph.Benchmarks.Http;
using CoopGraph.Benchmarks.InProcess;
using CoopGraph.Benchmarks.Profiles;
using CoopGraph.Benchmarks.Reports;
using CoopGraph.Benchmarks.Stores;
using CoopGraph.Benchmarks.Targets;

switch (args)
{
    case ["engine"]:
        await EngineCost.RunAsync();
        return 0;
    case ["http"]:
        await HttpCost.RunAsync();
        return 0;
    // The other server of that comparison, in a process of its own.
    case ["ready-bytes"]:
        await ReadyBytes.RunAsync();
        return 0;
    case ["executor", var server, var bolt]:
        await TargetTable.WriteAsync(server, bolt);
        return 0;
    case ["start"]:
        await StartCost.RunAsync();
        return 0;
    case ["counting"]:
        CountingCost.Print(100_000);
        return 0;
    case ["graphs"]:
        await GraphCost.RunAsync();
        return 0;
    case ["reports"]:
        await TableCost.RunAsync("csv", "xlsx", "parquet");
        return 0;
    case ["reports", "csv" or "xlsx" or "parquet"]:
        await TableCost.RunAsync(args[1]);
        return 0;
    case ["reports", var server]:
        await Neo4jTableCost.PrintAsync(server);
        return 0;
    case ["subscribers"]:
        await SubscriberCost.RunAsync(1_000, "subscription { onCooperationChanged { kind caseId cooperation { title } } }");
        // Each with a filter of its own, which all changes pass.
        await SubscriberCost.RunAsync(1_000, "subscription { onCooperationChanged(where: { title: { neq: \"NUMBER\" } }) { kind caseId cooperation { title } } }");
        return 0;
    case ["edits"]:
        await EditTable.PrintAsync(neo4j: null);
        return 0;
    case ["edits", var server]:
        await EditTable.PrintAsync(server);
        return 0;
    case ["events"]:
        await EventTable.PrintAsync();
        return 0;
    case ["profile", var server]:
        await ProfileTable.PrintAsync(server, cases: 100_000);
        return 0;
    case ["profile", var server, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var cases):
        await ProfileTable.PrintAsync(server, cases);
        return 0;
    case ["versions", var server]:
        await VersionLookCost.PrintAsync(server);
        return 0;
    case ["stores", var server]:
        await StoreTable.PrintAsync(server, cases: 100_000);
        return 0;
    case ["stores", var server, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var cases):
        await StoreTable.PrintAsync(server, cases);
        return 0;
    case [var server] when Uri.IsWellFormedUriString(server, UriKind.Absolute):
        await Neo4jCost.RunAsync(new Uri(server), bolt: null);
        return 0;
    case [var server, var bolt] when Uri.IsWellFormedUriString(server, UriKind.Absolute):
        await Neo4jCost.RunAsync(new Uri(server), bolt);
        return 0;
}

await Console.Error.WriteLineAsync(
    """
    What a request costs in the process, beside GraphQL.NET's own executer (run in the folder that has seed/):

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- engine

    The same over HTTP, beside a server that sends ready bytes and beside mercurius (in the root of the repository; needs Node 20):

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- http

    All that the executor has a target for, in one run of half an hour, with a table that is written into docs/performance.md: over HTTP, beside the bare statements and
    @neo4j/graphql, pages over few and many cases on both stores, start and memory, measures of networks:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- executor http://127.0.0.1:7474 bolt://127.0.0.1:7687

    Start to first answer, first requests and memory of the published service:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- start

    What the counting of 100,000 cases costs in the process, without a store:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- counting

    What measures of a network cost, beside igraph (needs python3-igraph):

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- graphs

    100,000 cases as tables, beside the libraries' own writing of the same records:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- reports

    The same cases as CSV from a Neo4j that is loaded already, beside the statements alone:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- reports http://127.0.0.1:7474

    1,000 subscribers over WebSocket: memory, and how soon a change reaches all, with equal and with different subscriptions:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- subscribers

    Edits beside readers, and questions before and after 2,000 edits, with 100,000 generated cases, on the embedded store and on Neo4j:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- edits
      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- edits http://127.0.0.1:7474

    How soon up to 100 edits a second reach 1,000 subscribers:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- events

    What the API adds to the bare statement, as ratios in one run, and beside @neo4j/graphql, which needs the address for Bolt:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- http://127.0.0.1:7474
      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- http://127.0.0.1:7474 bolt://127.0.0.1:7687

    Both stores with 100,000 generated cases, as a table, or with another number of them:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- stores http://127.0.0.1:7474
      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- stores http://127.0.0.1:7474 1000000

    What each statement that reads from Neo4j costs there, by PROFILE:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- profile http://127.0.0.1:7474

    What looking at the version costs, over data that are loaded already:

      dotnet run -c Release --project tests/CoopGraph.Benchmarks -- versions http://127.0.0.1:7474

    The address is that of a Neo4j for tests, without a password: its data are replaced by the seed and 100,000 cases drawn at random.
    """);
return 2;
