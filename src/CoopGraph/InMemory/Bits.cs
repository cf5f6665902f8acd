using System.Numerics;

namespace CoopGraph.InMemory;

/// <summary>A set of numbers from 0, one bit for each: the cases that fulfil a condition, by position.</summary>
/// <param name="length">The end of the numbers that can be in the set, exclusive.</param>
internal sealed class Bits(int length)
{
    private const int InWord = 64;
    private readonly ulong[] _words = new ulong[(length + InWord - 1) / InWord];

    /// <summary>The end of the numbers that can be in the set, exclusive.</summary>
    public int Length => length;

    /// <summary>The number of members.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Returns a set of all numbers.</summary>
    public static Bits All(int length) => new Bits(length).Complement();

    /// <summary>Whether a number is in the set.</summary>
    public bool Contains(int number) => (_words[number / InWord] & Mask(number)) != 0;

    /// <summary>Adds a number.</summary>
    public void Add(int number) => _words[number / InWord] |= Mask(number);

    /// <summary>Keeps only the members that are in the other set, too.</summary>
    /// <returns>This set.</returns>
    public Bits IntersectWith(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] &= other._words[i];
        return this;
    }

    /// <summary>Adds the members of the other set.</summary>
    /// <returns>This set.</returns>
    public Bits UniteWith(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] |= other._words[i];
        return this;
    }

    /// <summary>Replaces the members by all other numbers.</summary>
    /// <returns>This set.</returns>
    public Bits Complement()
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] = ~_words[i];
        if (length % InWord != 0)
            _words[^1] &= Mask(length) - 1;
        return this;
    }

    /// <summary>Returns the least member that is not less than a number and less than the end; -1 if there is none.</summary>
    public int First(int start, int end)
    {
        end = Math.Min(end, length);
        if (start >= end)
            return -1;
        var at = start / InWord;
        var word = _words[at] & (ulong.MaxValue << (start % InWord));
        while (word == 0)
        {
            if (++at * InWord >= end)
                return -1;
            word = _words[at];
        }

        var found = (at * InWord) + BitOperations.TrailingZeroCount(word);
        return found < end ? found : -1;
    }

    /// <summary>Returns the greatest member that is not less than the start and less than the end; -1 if there is none.</summary>
    public int Last(int start, int end)
    {
        end = Math.Min(end, length);
        if (start >= end)
            return -1;
        var at = (end - 1) / InWord;
        var word = _words[at] & (ulong.MaxValue >> (InWord - 1 - ((end - 1) % InWord)));
        while (word == 0)
        {
            if (at-- * InWord <= start)
                return -1;
            word = _words[at];
        }

        var found = (at * InWord) + BitOperations.Log2(word);
        return found >= start ? found : -1;
    }

    private static ulong Mask(int number) => 1UL << (number % InWord);
}
