namespace CoopGraph.Units;

/// <summary>
/// A unit from one change to the next. Its identity is (<see cref="Code"/>, <see cref="ValidFrom"/>). A unit that is renamed or recoded
/// ends, and another version of the same place begins.
/// </summary>
/// <param name="Code">The code in GB/T 2260.</param>
/// <param name="NameZh">The Chinese name with its type word, such as 肥东县.</param>
/// <param name="NameEn">
/// The romanised name, such as Feidong County. Names of provinces and prefecture-level cities have no type word.
/// </param>
/// <param name="Level">The tier.</param>
/// <param name="Kind">The type of unit.</param>
/// <param name="ValidFrom">The first day in force, inclusive; null if the unit was in force when the data start.</param>
/// <param name="ValidFromPrecision">The precision of <paramref name="ValidFrom"/>; null if that is null.</param>
/// <param name="ValidTo">The first day no longer in force, exclusive; null if the unit is in force when the data end.</param>
/// <param name="ValidToPrecision">The precision of <paramref name="ValidTo"/>; null if that is null.</param>
/// <param name="Location">The seat or centre; null if no coordinate is known.</param>
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
    /// <summary>Returns whether the unit was in force on the day.</summary>
    public bool IsInForceOn(DateOnly day) => Term.Contains(day);

    /// <summary>The time in force.</summary>
    public Term Term => new(ValidFrom, ValidTo);

    /// <summary>Returns whether the other has the same code and the same first day: these two are a version's identity.</summary>
    public bool Equals(AdministrativeUnit? other) => other is not null && Code == other.Code && ValidFrom == other.ValidFrom;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, ValidFrom);
}
