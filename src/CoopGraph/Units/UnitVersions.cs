namespace CoopGraph.Units;

/// <summary>
/// The versions by code, from rows that may still break the rules. A <see cref="UnitMap"/> is built only from rows that obey them.
/// </summary>
internal sealed class UnitVersions(IEnumerable<AdministrativeUnit> units)
{
    private readonly ILookup<UnitCode, AdministrativeUnit> _byCode = units.ToLookup(unit => unit.Code);

    /// <summary>Returns the versions with the code.</summary>
    public IEnumerable<AdministrativeUnit> Of(UnitCode code) => _byCode[code];

    /// <summary>Returns the version that was in force throughout the time, or null.</summary>
    public AdministrativeUnit? During(UnitCode code, Term time)
    {
        foreach (var version in _byCode[code])
        {
            if (version.Term.Contains(time))
                return version;
        }

        return null;
    }

    public bool IsInForceOn(UnitCode code, DateOnly day) => _byCode[code].Any(version => version.IsInForceOn(day));

    public bool EndsOn(UnitCode code, DateOnly day) => _byCode[code].Any(version => version.ValidTo == day);

    public bool BeginsOn(UnitCode code, DateOnly day) => _byCode[code].Any(version => version.ValidFrom == day);

    public bool Know(UnitCode code) => _byCode.Contains(code);

    /// <summary>Returns the times at which the code is in force, as half a sentence.</summary>
    public string TimesOf(UnitCode code) => Know(code)
        ? $"{code} is in force {string.Join(", and again ", _byCode[code].Select(version => version.Term))}"
        : $"{code} is no unit's code";
}
