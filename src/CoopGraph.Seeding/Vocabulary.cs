using System.Collections.Frozen;
using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>
/// The words of the CSV files for the values of the domain's enumerations. A word is the value's name in snake case. All words of an
/// enumeration are in lower case, or all are in upper case. Case matters.
/// </summary>
internal static class Vocabulary
{
    private static readonly FrozenSet<Type> InUpperCase = [typeof(AdministrativeLevel), typeof(Mechanism), typeof(IssueArea)];

    /// <summary>The values with a word that is not made from their name.</summary>
    private static readonly FrozenDictionary<Enum, string> Exceptions = new Dictionary<Enum, string>
    {
        [UnitKind.SpecialAdministrativeRegion] = "sar",
    }.ToFrozenDictionary();

    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum => Of<T>.ByWord.TryGetValue(word, out value);

    /// <summary>Returns all words for an enumeration, in the order of its values.</summary>
    public static IEnumerable<string> WordsOf<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(WordFor);

    /// <summary>Returns the word for a value.</summary>
    public static string WordFor<T>(T value)
        where T : struct, Enum =>
        Exceptions.GetValueOrDefault(value)
        ?? (InUpperCase.Contains(typeof(T)) ? JsonNamingPolicy.SnakeCaseUpper : JsonNamingPolicy.SnakeCaseLower)
            .ConvertName(value.ToString());

    private static class Of<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> ByWord =
            Enum.GetValues<T>().ToFrozenDictionary(WordFor, StringComparer.Ordinal);
    }
}
