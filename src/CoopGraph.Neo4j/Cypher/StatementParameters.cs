using System.Globalization;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// The parameters of one statement. Their names follow the order in which the statement needs them, so that questions of one shape have one
/// text.
/// </summary>
internal sealed class StatementParameters
{
    private readonly Dictionary<string, object?> _values = [];
    private readonly List<(string[] List, string Reference)> _units = [];
    private int _unitCount;

    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <summary>Adds a value.</summary>
    /// <returns>The parameter's reference in the statement, such as <c>$p3</c>.</returns>
    public string Add(object? value) => Add(string.Create(CultureInfo.InvariantCulture, $"p{_values.Count}"), value);

    /// <summary>Adds a list of units that the map chose. Equal lists are one parameter.</summary>
    /// <returns>The parameter's reference in the statement.</returns>
    /// <exception cref="InvalidQuestionException">The statement has too many values.</exception>
    public string AddUnits(string[] constellations)
    {
        if (_units.FirstOrDefault(known => known.List.AsSpan().SequenceEqual(constellations)) is { Reference: { } reference })
            return reference;
        Count(constellations.Length);
        var added = Add(constellations);
        _units.Add((constellations, added));
        return added;
    }

    /// <summary>Adds a value for each of many units.</summary>
    /// <returns>The parameter's reference in the statement.</returns>
    /// <exception cref="InvalidQuestionException">The statement has too many values.</exception>
    public string AddByUnit(Dictionary<string, object?> values)
    {
        Count(values.Count);
        return Add(values);
    }

    /// <summary>
    /// Adds the lists as <c>$lists</c> and numbers them (<c>index</c>, from 0). The statement returns a row for each list.
    /// </summary>
    public void AddLists(IEnumerable<Dictionary<string, object?>> lists)
    {
        Dictionary<string, object?>[] numbered = [.. lists];
        for (var index = 0; index < numbered.Length; index++)
            numbered[index].Add("index", index);
        Add("lists", numbered);
    }

    /// <summary>Adds a value under a name that the statement's file uses.</summary>
    public string Add(string name, object? value)
    {
        _values.Add(name, value);
        return $"${name}";
    }

    private void Count(int units)
    {
        _unitCount += units;
        if (_unitCount > StatementBounds.MostValues)
            throw StatementBounds.TooManyValues();
    }
}
