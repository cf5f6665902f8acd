namespace CoopGraph.Units;

/// <summary>A unit with its names in the form in which they are compared.</summary>
internal sealed class NamedUnit(AdministrativeUnit unit)
{
    private readonly string _code = unit.Code.ToString();
    private readonly string[] _names = [SearchText.Normalise(unit.NameZh), SearchText.Normalise(unit.NameEn)];
    private readonly string[] _stems =
        [SearchText.Normalise(NameStems.OfChinese(unit.NameZh)), SearchText.Normalise(NameStems.OfRomanised(unit.NameEn))];

    public AdministrativeUnit Unit { get; } = unit;

    /// <summary>How well the unit matches a text that is brought into the same form.</summary>
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

/// <summary>How well a unit matches what is looked for, the best first.</summary>
internal enum NameMatch
{
    /// <summary>It is the code.</summary>
    Code,

    /// <summary>It is the full name.</summary>
    Name,

    /// <summary>It is the name without the type word.</summary>
    Stem,

    /// <summary>The code begins with it.</summary>
    CodeStart,

    /// <summary>The name begins with it.</summary>
    NameStart,

    /// <summary>The name holds it.</summary>
    NamePart,

    /// <summary>Not at all.</summary>
    Nothing,
}
