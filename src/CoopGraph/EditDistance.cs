namespace CoopGraph;

/// <summary>The number of letters to insert, delete or replace between two words (Levenshtein).</summary>
public static class EditDistance
{
    /// <summary>Returns the distance.</summary>
    public static int Between(string one, string other)
    {
        // Longer words are no slip of the keyboard, and must not take long.
        if (one.Length > 100 || other.Length > 100)
            return int.MaxValue;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), replaced);
            }
        }

        return row[^1];
    }
}
