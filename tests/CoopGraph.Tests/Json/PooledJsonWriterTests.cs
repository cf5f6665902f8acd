using System.Text;
using CoopGraph.Json;

namespace CoopGraph.Tests.Json;

/// <summary>Tests a writer that is reused and never shows the output of another use.</summary>
public class PooledJsonWriterTests
{
    [Fact]
    public void Chinese_stands_as_it_is_written()
    {
        using var sheet = PooledJsonWriter.Take();
        sheet.Json.WriteStringValue("肥东县");

        Assert.Equal("\"肥东县\"", Text(sheet));
    }

    [Fact]
    public void What_was_written_before_or_left_half_does_not_come_again()
    {
        using (var half = PooledJsonWriter.Take())
        {
            half.Json.WriteStartArray();
            half.Json.WriteNumberValue(1);
        }

        using var next = PooledJsonWriter.Take();
        next.Json.WriteBooleanValue(true);
        Assert.Equal("true", Text(next));
    }

    [Fact]
    public void Two_that_are_taken_at_once_are_two()
    {
        using var outer = PooledJsonWriter.Take();
        outer.Json.WriteNumberValue(1);
        using (var inner = PooledJsonWriter.Take())
        {
            inner.Json.WriteNumberValue(2);
            Assert.Equal("2", Text(inner));
        }

        Assert.Equal("1", Text(outer));
    }

    [Fact]
    public void Deeper_than_the_bound_is_refused()
    {
        using var sheet = PooledJsonWriter.Take();
        for (var depth = 0; depth < PooledJsonWriter.MaxDepth; depth++)
            sheet.Json.WriteStartArray();

        Assert.Throws<InvalidOperationException>(sheet.Json.WriteStartArray);
    }

    private static string Text(PooledJsonWriter sheet) => Encoding.UTF8.GetString(sheet.Written().Span);
}
