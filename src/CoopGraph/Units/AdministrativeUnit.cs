namespace CoopGraph.Units;

/// <summary>
/// A unit as it stood from one change to the next. Its identity is (<see cref="Code"/>, <see cref="ValidFrom"/>): a unit that is
/// renamed or recoded ends, and another version of the same place begins.
/// </summary>
/// <param name="Code">GB/T 2260.</param>
/// <param name="NameZh">The Chinese name with its type word, such as 肥东县.</param>
/// <param name="NameEn">The romanised name, such as Feidong County. Provinces and prefecture-level cities bear no type word.</param>
/// <param name="Level">The tier.</param>
/// <param name="Kind">The type of unit.</param>
/// <param name="ValidFrom">First day in force, inclusive; null where it was in force when the data start.</param>
/// <param name="ValidFromPrecision">How exactly <paramref name="ValidFrom"/> is known; null where it is null.</param>
/// <param name="ValidTo">First day no longer in force, exclusive; null where it is in force when the data end.</param>
/// <param name="ValidToPrecision">How exactly <paramref name="ValidTo"/> is known; null where it is null.</param>
/// <param name="Location">Seat or centre; null where no coordinate is known.</param>
public sealed record AdministrativeUnit(
    UnitCode Code,
    string NameZh,
    string NameEn,
    AdministrativeLevel Level,
    UnitKind Kind,
    DateOnly? ValidFrom = null,
    DatePrecision? ValidFromPrecision = null,
    DateOnly? ValidTo = null,
    DatePrecision? ValidToPrecision = null,
    GeoPoint? Location = null)
{
    /// <summary>Whether the unit was in force on the day.</summary>
    public bool IsInForceOn(DateOnly day) => Term.Contains(day);

    /// <summary>The time in force.</summary>
    public Term Term => new(ValidFrom, ValidTo);

    /// <summary>Two are equal when code and first day are: that is a version's identity.</summary>
    public bool Equals(AdministrativeUnit? other) => other is not null && Code == other.Code && ValidFrom == other.ValidFrom;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, ValidFrom);
}
