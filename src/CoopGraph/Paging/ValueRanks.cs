namespace CoopGraph.Paging;

/// <summary>
/// The values of all rows for one key of an order, as numbers that sort in the same way. Many rows share few values, such as years, so the values
/// themselves are compared only a few times.
/// </summary>
internal static class ValueRanks
{
    /// <summary>Returns the number of each row's value: equal values have the same number.</summary>
    /// <param name="values">The values: text, decimals, or null.</param>
    /// <param name="compare">The order of the values.</param>
    /// <param name="count">The number of different values; numbers are below it.</param>
    public static int[] Of(object?[] values, Comparison<object?> compare, out int count)
    {
        count = values.Length;
        // Lists are held in the order of their unique key, which is the last key of every order.
        if (Rises(values, compare))
            return [.. Enumerable.Range(0, values.Length)];
        if (Rises(values, (one, other) => compare(other, one)))
            return [.. Enumerable.Range(0, values.Length).Reverse()];
        var numbers = new int[values.Length];
        Dictionary<object, int> known = [];
        List<object?> different = [];
        var unknown = -1;
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is not { } value)
            {
                if (unknown < 0)
                    Add(null, out unknown);
                numbers[row] = unknown;
            }
            else
            {
                if (!known.TryGetValue(value, out var number))
                {
                    Add(value, out number);
                    known.Add(value, number);
                }

                numbers[row] = number;
            }
        }

        count = different.Count;
        var sorted = Enumerable.Range(0, count).ToArray();
        Array.Sort([.. different], sorted, Comparer<object?>.Create(compare));
        var ranks = new int[count];
        for (var rank = 0; rank < count; rank++)
            ranks[sorted[rank]] = rank;
        for (var row = 0; row < numbers.Length; row++)
            numbers[row] = ranks[numbers[row]];
        return numbers;

        void Add(object? value, out int number)
        {
            number = different.Count;
            different.Add(value);
        }
    }

    private static bool Rises(object?[] values, Comparison<object?> compare)
    {
        for (var row = 1; row < values.Length; row++)
        {
            if (compare(values[row - 1], values[row]) >= 0)
                return false;
        }

        return true;
    }
}
