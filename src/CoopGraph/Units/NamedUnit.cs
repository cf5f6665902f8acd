namespace CoopGraph.Units;

/// <summary>A unit with its names in the form used for comparison.</summary>
/// <param name="unit">The unit.</param>
/// <param name="aliases">Further romanised names.</param>
internal sealed class NamedUnit(AdministrativeUnit unit, IEnumerable<string> aliases)
{
    private readonly string _code = unit.Code.ToString();
    private readonly string[] _names =
    [
        .. aliases.Append(unit.NameEn).SelectMany(name => NameStems.WithTypeWord(name, unit.Kind).Prepend(name))
            .Append(unit.NameZh).Select(SearchText.Normalise),
    ];

    private readonly string[] _stems =
        [.. aliases.Append(unit.NameEn).Select(NameStems.OfRomanised).Append(NameStems.OfChinese(unit.NameZh)).Select(SearchText.Normalise)];

    public AdministrativeUnit Unit { get; } = unit;

    /// <summary>The names, with and without the type word, each once.</summary>
    public IEnumerable<string> Names => _names.Concat(_stems).Distinct();

    /// <summary>Returns the quality of the match between the unit and a text in the same form.</summary>
    public NameMatch Match(string text)
    {
        if (text == _code)
            return NameMatch.Code;
        if (_names.Contains(text))
            return NameMatch.Name;
        if (_stems.Contains(text))
            return NameMatch.Stem;
        if (_code.StartsWith(text, StringComparison.Ordinal))
            return NameMatch.CodeStart;
        if (Array.Exists(_names, name => name.StartsWith(text, StringComparison.Ordinal)))
            return NameMatch.NameStart;
        return Array.Exists(_names, name => name.Contains(text, StringComparison.Ordinal)) ? NameMatch.NamePart : NameMatch.Nothing;
    }
}

/// <summary>The quality of a match between a unit and a search text, the best first.</summary>
internal enum NameMatch
{
    /// <summary>The text is the code.</summary>
    Code,

    /// <summary>The text is the full name.</summary>
    Name,

    /// <summary>The text is the name without the type word.</summary>
    Stem,

    /// <summary>The code begins with the text.</summary>
    CodeStart,

    /// <summary>The name begins with the text.</summary>
    NameStart,

    /// <summary>The name contains the text.</summary>
    NamePart,

    /// <summary>There is no match.</summary>
    Nothing,
}
