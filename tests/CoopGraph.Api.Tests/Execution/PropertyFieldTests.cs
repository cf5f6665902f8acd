using System.Text;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Tables;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Execution;

/// <summary>
/// Tests that properties are written without a resolver if their value fits the type of the field, and left to the resolver, which reports the fault, if not.
/// </summary>
public sealed class PropertyFieldTests
{
    private static readonly EnumerationGraphType Sizes = new EnumerationGraphType<Size>();

    [Theory]
    [InlineData(nameof(Thing.Name), "\"a\\\"b 县\"", "a\"b 县")]
    [InlineData(nameof(Thing.Note), "null", "")]
    [InlineData(nameof(Thing.Count), "7", "7")]
    [InlineData(nameof(Thing.Year), "2017", "2017")]
    [InlineData(nameof(Thing.Share), "0.25", "0.25")]
    [InlineData(nameof(Thing.IsOpen), "true", "true")]
    [InlineData(nameof(Thing.Size), "\"LARGE\"", "LARGE")]
    [InlineData(nameof(Thing.Rank), "null", "")]
    public void A_value_is_written_as_JSON_and_as_a_cell(string property, string json, string cell)
    {
        var field = FieldOf(property);
        using var buffer = new AnswerBuffer(1_000);
        var cells = Cells(field);

        Assert.True(field.TryWrite(new Thing(), buffer));
        Assert.True(cells.TryTake(new[] { new Thing() }, out var first, out var count, default));

        var rows = new TableRows(1);
        cells.AddTo(rows, first, count);
        Assert.Equal((json, cell, 1), (Encoding.UTF8.GetString(buffer.Written(0, buffer.Position)), rows[0, 0].ToString(), rows.Count));
    }

    [Theory]
    [InlineData(nameof(Thing.Missing))]
    [InlineData(nameof(Thing.Unknown))]
    [InlineData(nameof(Thing.Endless))]
    public void A_value_that_the_type_does_not_have_is_left(string property)
    {
        var cells = Cells(FieldOf(property));

        Assert.False(cells.TryTake(new[] { new Thing() }, out _, out var count, default));

        Assert.Equal(0, count);
    }

    [Fact]
    public void An_object_of_another_class_is_left()
    {
        using var buffer = new AnswerBuffer(1_000);

        Assert.False(FieldOf(nameof(Thing.Name)).TryWrite("text", buffer));
        Assert.False(FieldOf(nameof(Thing.Name)).TryWrite(null, buffer));
        Assert.False(FieldOf(nameof(Thing.Name)).TryRead("text", out _));
    }

    [Fact]
    public void Rows_are_taken_all_or_none()
    {
        var cells = Cells(FieldOf(nameof(Thing.Fragile)));

        Assert.False(cells.TryTake(new[] { new Thing(), new Thing { IsBroken = true }, new Thing() }, out _, out _, default));
        Assert.False(cells.TryTake(new object?[] { new Thing(), null }, out _, out _, default));
        Assert.True(cells.TryTake(new[] { new Thing(), new Thing() }, out var first, out var count, default));

        Assert.Equal((0, 2), (first, count));
        var rows = new TableRows(1);
        cells.AddTo(rows, first, count);
        Assert.Equal(["whole", "whole"], [rows[0, 0].ToString(), rows[1, 0].ToString()]);
    }

    [Theory]
    // A block of rows has 64; one that is the last may have fewer, and two threads read several.
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1_000)]
    public void Any_number_of_rows_is_taken_with_the_objects_below_them(int count)
    {
        RowStep[] parent = [new(FieldOf(nameof(Thing.Parent)), IsNullable: true)];
        var cells = new RowCells(new RowColumns(null!, [new(0, [], FieldOf(nameof(Thing.Number))), new(1, parent, FieldOf(nameof(Thing.Number)))]), int.MaxValue);
        var things = Enumerable.Range(0, count).Select(number => new Thing { Number = number, Parent = number % 3 == 0 ? null : new Thing { Number = -number } }).ToArray();
        var rows = new TableRows(2);

        for (var page = 0; page < 3; page++)
        {
            cells.Clear();
            rows.Clear();
            Assert.True(cells.TryTake(things, out var first, out var taken, default));
            cells.AddTo(rows, first, taken);

            Assert.Equal(count, rows.Count);
            Assert.All(things, thing => Assert.Equal(
                ($"{thing.Number}", thing.Parent is null ? CellForm.Missing : CellForm.Number, thing.Parent is { } above ? $"{above.Number}" : ""),
                (rows[thing.Number, 0].ToString(), rows[thing.Number, 1].Form, rows[thing.Number, 1].ToString())));
        }
    }

    [Fact]
    public void A_missing_object_that_must_be_there_is_left()
    {
        RowStep[] parent = [new(FieldOf(nameof(Thing.Parent)), IsNullable: false)];
        var cells = new RowCells(new RowColumns(null!, [new(0, parent, FieldOf(nameof(Thing.Number)))]), int.MaxValue);

        Assert.True(cells.TryTake(new[] { new Thing { Parent = new Thing() } }, out _, out _, default));
        Assert.False(cells.TryTake(new[] { new Thing { Parent = new Thing() }, new Thing() }, out _, out _, default));
    }

    [Fact]
    public void Rows_have_the_bound_of_a_response_and_end_with_their_operation()
    {
        var cells = Cells(FieldOf(nameof(Thing.Name)), limit: 1_000);
        var many = Enumerable.Repeat(new Thing(), 1_000).ToArray();

        Assert.Throws<OperationCanceledException>(() => cells.TryTake(many, out _, out _, new CancellationToken(canceled: true)));
        Assert.Throws<RefusedException>(() => cells.TryTake(many, out _, out _, default));
        cells.Clear();
        Assert.True(cells.TryTake(many[..10], out _, out _, default));
    }

    private static RowCells Cells(PropertyField field, int limit = 10_000) => new(new RowColumns(null!, [new RowColumn(0, [], field)]), limit);

    private static PropertyField FieldOf(string property) => PropertyField.Of(typeof(Thing).GetProperty(property)!, property switch
    {
        nameof(Thing.Name) or nameof(Thing.Missing) or nameof(Thing.Fragile) => new NonNullGraphType(new StringGraphType()),
        nameof(Thing.Note) => new StringGraphType(),
        nameof(Thing.Parent) => new ObjectGraphType<Thing>(),
        nameof(Thing.Count) or nameof(Thing.Number) => new NonNullGraphType(new IntGraphType()),
        nameof(Thing.Year) => new IntGraphType(),
        nameof(Thing.Share) or nameof(Thing.Endless) => new FloatGraphType(),
        nameof(Thing.IsOpen) => new NonNullGraphType(new BooleanGraphType()),
        _ => Sizes,
    });

    private enum Size
    {
        Small,
        Large,
    }

    private sealed class Thing
    {
        public string Name { get; } = "a\"b 县";

        public string? Note { get; }

        public string? Missing { get; }

        public int Count { get; } = 7;

        public int Number { get; init; }

        public Thing? Parent { get; init; }

        public int? Year { get; } = 2017;

        public double Share { get; } = 0.25;

        public double Endless { get; } = double.PositiveInfinity;

        public bool IsOpen { get; } = true;

        public Size Size { get; } = Size.Large;

        public Size? Rank { get; }

        public Size Unknown { get; } = (Size)7;

        public bool IsBroken { get; init; }

        public string Fragile => IsBroken ? throw new InvalidOperationException("It is broken.") : "whole";
    }
}
