using CoopGraph.Paging;

namespace CoopGraph.Tests.Paging;

/// <summary>Tests the way from the rows of one version to those of a later one against a plain dictionary, for 2,000 drawn changes.</summary>
public class RowShiftTests
{
    private sealed record Row(string Id, int Content);

    [Fact]
    public void The_rows_of_the_later_version_are_those_that_stay_and_those_that_are_new()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var (before, changes, shift) = Draw(seed);

            var expected = before.ToDictionary(row => row.Id, row => (Row?)row);
            foreach (var (id, row) in changes)
                expected[id] = row;
            Assert.Equal(expected.Values.OfType<Row>().OrderBy(row => row.Id, StringComparer.Ordinal), shift.All);
        }
    }

    [Fact]
    public void Each_row_that_stays_has_its_new_position_and_the_others_are_named()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var (before, changes, shift) = Draw(seed);

            for (var position = 0; position < before.Length; position++)
            {
                if (changes.ContainsKey(before[position].Id))
                    Assert.Equal(RowShift.Gone, shift.Moved[position]);
                else
                    Assert.Same(before[position], shift.All[shift.Moved[position]]);
            }

            Assert.Equal(Enumerable.Range(0, before.Length).Where(position => changes.ContainsKey(before[position].Id)), shift.Removed);
            Assert.Equal(changes.Values.OfType<Row>().OrderBy(row => row.Id, StringComparer.Ordinal), shift.Added.Select(position => shift.All[position]));
            Assert.Equal(shift.Added.Order(), shift.Added);
        }
    }

    [Fact]
    public void Positions_are_moved_and_those_of_rows_that_are_gone_left_out()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var (before, _, shift) = Draw(seed);
            int[] some = [.. Enumerable.Range(0, before.Length).Where(position => position % 3 == seed % 3)];

            Assert.Equal(some.Select(position => shift.Moved[position]).Where(position => position != RowShift.Gone), shift.Apply(some));
        }
    }

    [Fact]
    public void Positions_that_stay_are_not_copied()
    {
        Row[] before = [new("a", 1), new("b", 1), new("c", 1)];
        var shift = new RowShift<Row>(before, row => row.Id, new Dictionary<string, Row?> { ["b"] = new("b", 2) });
        int[] others = [0, 2];

        Assert.Same(others, shift.Apply(others));
        Assert.Equal([0, 2], shift.Apply([0, 1, 2]));
    }

    private static (Row[] Before, Dictionary<string, Row?> Changes, RowShift<Row> Shift) Draw(int seed)
    {
        var random = new Random(seed);
        // Few ids, so that a change often meets a row, the first, the last or none.
        string[] ids = [.. Enumerable.Range(0, 12).Select(number => $"{(char)('a' + number)}")];
        Row[] before = [.. ids.Where(_ => random.Next(2) == 0).Select(id => new Row(id, 1))];
        var changes = new Dictionary<string, Row?>();
        foreach (var id in ids.Where(_ => random.Next(4) == 0))
            changes[id] = random.Next(3) == 0 ? null : new Row(id, 2);
        return (before, changes, new RowShift<Row>(before, row => row.Id, changes));
    }
}
