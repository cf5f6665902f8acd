using System.Globalization;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>The settings of the tests from the environment.</summary>
internal static class Setting
{
    /// <summary>Returns the number of questions that the differential test puts to a store. Each graph takes fifty of them.</summary>
    /// <param name="store">The store's name.</param>
    public static int QuestionsTo(string store) => Number("COOPGRAPH_TEST_QUESTIONS", store == "Embedded" ? 5_000 : 600);

    /// <summary>The seed of the first generated graph; the others follow.</summary>
    public static int FirstSeed => Number("COOPGRAPH_TEST_SEED", 1);

    /// <summary>The number of times that the crash test kills a process that loads.</summary>
    public static int Kills => Number("COOPGRAPH_TEST_KILLS", 20);

    /// <summary>The number of times that a Neo4j server is killed while it is loaded.</summary>
    public static int ServerKills => Number("COOPGRAPH_TEST_SERVER_KILLS", 2);

    /// <summary>The number of generated cases of the test with many.</summary>
    public static int ManyCases => Number("COOPGRAPH_TEST_CASES", 4_000);

    /// <summary>The number of questions about many cases.</summary>
    public static int QuestionsAboutManyCases => Number("COOPGRAPH_TEST_QUESTIONS", 80);

    /// <summary>The number of edits that are made with a key each.</summary>
    public static int EditKeys => Number("COOPGRAPH_TEST_EDIT_KEYS", 100);

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
