using CoopGraph.Neo4j.Caching;

namespace CoopGraph.Neo4j.Tests.Caching;

public class ResultKeyTests
{
    [Fact]
    public void A_key_names_the_version_and_hides_the_question() => Assert.Matches(
        "^coopgraph:12\\.abcdef01:[0-9a-f]{64}$", ResultKey.For("coopgraph", "12.abcdef01", "RETURN $x", Map(("x", "secret"))));

    [Fact]
    public void The_order_of_parameters_means_nothing()
    {
        Assert.Equal(Key(("a", 1), ("b", Map(("c", 1), ("d", 2)))), Key(("b", Map(("d", 2), ("c", 1))), ("a", 1)));
        Assert.NotEqual(Key(("a", List(1, 2))), Key(("a", List(2, 1))));
    }

    [Fact]
    public void A_map_is_a_map_whatever_its_values_are() =>
        Assert.Equal(Key(("a", Map(("b", "1"), ("c", "2")))), Key(("a", new Dictionary<string, string> { ["c"] = "2", ["b"] = "1" })));

    [Fact]
    public void Numbers_of_any_size_are_one_number() => Assert.Equal(Key(("a", 1)), Key(("a", 1L)));

    [Fact]
    public void What_differs_has_another_key()
    {
        string[] keys =
        [
            Key(), Key(("a", null)), Key(("a", "")), Key(("a", "null")), Key(("a", 1)), Key(("a", "1")), Key(("a", 1.5)), Key(("a", true)),
            Key(("a", List(1))), Key(("a", List())), Key(("a", Map())), Key(("b", null)),
            Key(("a", List("x", "y"))), Key(("a", List("x\",\"y"))), Key(("a", "x"), ("b", "y")), Key(("a", "x\",\"b\":\"y")),
            ResultKey.For("p", "1", "RETURN $a{}", Map()), ResultKey.For("p", "1", "RETURN $a", Map(("{}", null))),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void What_no_statement_takes_is_refused() => Assert.Throws<ArgumentException>(() => Key(("a", Guid.Empty)));

    private static string Key(params (string, object?)[] parameters) => ResultKey.For("p", "1", "RETURN $a", Map(parameters));

    private static object?[] List(params object?[] items) => items;

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value);
}
