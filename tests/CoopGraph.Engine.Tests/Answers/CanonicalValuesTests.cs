using CoopGraph.Engine.Execution.Answers;
using GraphQL;
using GraphQL.SystemTextJson;

namespace CoopGraph.Engine.Tests.Answers;

/// <summary>Tests the text by which sets of values are known.</summary>
public sealed class CanonicalValuesTests
{
    private static readonly string[] Names = ["a", "b"];

    // Each pair means something else, or may do.
    [Theory]
    [InlineData("{}", """{"a":null}""")]
    [InlineData("""{"a":1}""", """{"b":1}""")]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":1}""", """{"a":[1]}""")]
    [InlineData("""{"a":1}""", """{"a":true}""")]
    [InlineData("""{"a":1.5}""", """{"a":15}""")]
    [InlineData("""{"a":12,"b":3}""", """{"a":1,"b":23}""")]
    [InlineData("""{"a":"x","b":"y"}""", """{"a":"xs1:y"}""")]
    [InlineData("""{"a":"xs1:y","b":null}""", """{"a":"x","b":"y"}""")]
    [InlineData("""{"a":["x","y"]}""", """{"a":["xs1:y"]}""")]
    [InlineData("""{"a":[],"b":[1]}""", """{"a":[1],"b":[]}""")]
    [InlineData("""{"a":[[],[1]]}""", """{"a":[[1],[]]}""")]
    [InlineData("""{"a":{"x":{"y":1}}}""", """{"a":{"x":{},"y":1}}""")]
    [InlineData("""{"a":{"n":null}}""", """{"a":{}}""")]
    [InlineData("""{"a":"A"}""", """{"a":"a"}""")]
    [InlineData("""{"a":2147483648}""", """{"a":2147483649}""")]
    [InlineData("""{"a":1e30}""", """{"a":1e31}""")]
    public void Different_values_have_different_texts(string one, string other)
    {
        Assert.NotEqual(TextOf(one), TextOf(other));
        Assert.Equal(TextOf(one), TextOf(one));
    }

    [Fact]
    public void The_order_of_keys_and_undeclared_variables_mean_nothing()
    {
        Assert.Equal(TextOf("""{"a":{"x":1,"y":[2]},"b":3}"""), TextOf("""{"c":4,"b":3,"a":{"y":[2],"x":1}}"""));
    }

    [Fact]
    public void A_value_that_no_JSON_has_has_no_text() =>
        Assert.Null(CanonicalValues.Of(Names, new Dictionary<string, object?> { ["a"] = new object() }, 1_000));

    private static string TextOf(string json) =>
        CanonicalValues.Of(Names, new GraphQLSerializer().Deserialize<Inputs>(json)!, 1_000)!;
}
