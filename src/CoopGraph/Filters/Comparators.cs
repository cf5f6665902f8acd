namespace CoopGraph.Filters;

/// <summary>Evaluates comparisons.</summary>
public static class Comparators
{
    /// <summary>Returns whether the comparison tests if two values are the same or not.</summary>
    public static bool IsAboutIdentity(this Comparator comparator) =>
        comparator is Comparator.Eq or Comparator.Neq or Comparator.In or Comparator.Nin;

    /// <summary>Returns whether the comparison holds for a subject with this value.</summary>
    public static bool Holds(this Comparison comparison, object? actual) => comparison.HoldsForAny([actual]);

    /// <summary>
    /// Returns whether the comparison holds for a subject that has several values at once, such as names. It holds if it holds for one of
    /// them. <see cref="Comparator.Neq"/> and <see cref="Comparator.Nin"/> remain the exact opposites, so they must hold for all values.
    /// </summary>
    public static bool HoldsForAny(this Comparison comparison, ReadOnlySpan<object?> actual)
    {
        var opposite = comparison.Comparator is Comparator.Neq or Comparator.Nin;
        foreach (var value in actual)
        {
            if (HoldsDirectly(comparison, value))
                return !opposite;
        }

        return opposite;
    }

    private static bool HoldsDirectly(Comparison comparison, object? actual)
    {
        if (comparison.Values is ValueSet given)
            return given.Contains(actual);
        foreach (var value in comparison.Values)
        {
            if (Compare(comparison.Comparator, actual, value))
                return true;
        }

        return false;
    }

    private static bool Compare(Comparator comparator, object? actual, object? given) => comparator switch
    {
        Comparator.Eq or Comparator.Neq or Comparator.In or Comparator.Nin => AreEqual(actual, given),
        _ when actual is null || given is null => false,
        Comparator.Gt => Order(actual, given) > 0,
        Comparator.Gte => Order(actual, given) >= 0,
        Comparator.Lt => Order(actual, given) < 0,
        Comparator.Lte => Order(actual, given) <= 0,
        Comparator.Contains => ((string)actual).Contains((string)given, StringComparison.OrdinalIgnoreCase),
        Comparator.StartsWith => ((string)actual).StartsWith((string)given, StringComparison.OrdinalIgnoreCase),
        Comparator.EndsWith => ((string)actual).EndsWith((string)given, StringComparison.OrdinalIgnoreCase),
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "Not a comparator."),
    };

    private static bool AreEqual(object? one, object? other) =>
        one is string text ? text.Equals(other as string, StringComparison.OrdinalIgnoreCase) : Equals(one, other);

    private static int Order(object one, object other) =>
        one is string text ? StringComparer.OrdinalIgnoreCase.Compare(text, (string)other) : Comparer<object>.Default.Compare(one, other);
}
