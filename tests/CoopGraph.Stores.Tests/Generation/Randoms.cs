namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Short methods for random choices.</summary>
internal static class Randoms
{
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static T OneOf<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public static T OneOf<T>(this Random random)
        where T : struct, Enum => random.OneOf(Enum.GetValues<T>());

    /// <summary>Returns some different ones of the choices, in random order.</summary>
    public static IReadOnlyList<T> Some<T>(this Random random, IReadOnlyList<T> choices, int count)
    {
        var shuffled = choices.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled.Take(count)];
    }

    /// <summary>Makes a random number of items, each separately; both bounds are inclusive.</summary>
    public static IReadOnlyList<T> Many<T>(this Random random, int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];

    /// <summary>Returns a day between two, ends included.</summary>
    public static DateOnly Day(this Random random, DateOnly first, DateOnly last) => first.AddDays(random.Next(last.DayNumber - first.DayNumber + 1));
}
