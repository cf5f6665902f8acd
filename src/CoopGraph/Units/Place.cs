namespace CoopGraph.Units;

/// <summary>
/// One and the same place through all its names and codes: the versions of a unit joined by changes that keep the place
/// (<see cref="UnitChangeKinds.KeepsPlace"/>). Cases, partners and counts belong to the place, so they are found under any of its
/// codes. A unit that was merged, split or abolished ends with its place.
/// </summary>
public sealed class Place
{
    internal Place(int index, IReadOnlyList<AdministrativeUnit> versions)
    {
        Index = index;
        Versions = versions;
        Location = versions.LastOrDefault(version => version.Location is not null)?.Location;
    }

    /// <summary>A number that is unique within one <see cref="UnitMap"/>, from 0 without gaps.</summary>
    public int Index { get; }

    /// <summary>The versions, oldest first; at least one.</summary>
    public IReadOnlyList<AdministrativeUnit> Versions { get; }

    /// <summary>
    /// The last version. An earlier one can have stood at another level: Danzhou in Hainan was a county-level city until 2015 and a
    /// prefecture-level city from then on.
    /// </summary>
    public AdministrativeUnit Latest => Versions[^1];

    /// <summary>Where it lies, by the last version that has a coordinate; null where none has.</summary>
    public GeoPoint? Location { get; }

    /// <summary>
    /// The version in force on the day; where there is none, the last one before the day, else the first one. The answer's day is
    /// the nearest on which that version was in force.
    /// </summary>
    public UnitOnDay On(DateOnly day) => Among(Versions, day);

    /// <summary>The same among the versions that stood at the level; where none did, among all.</summary>
    public UnitOnDay On(DateOnly day, AdministrativeLevel level)
    {
        AdministrativeUnit[] ofLevel = [.. Versions.Where(version => version.Level == level)];
        return Among(ofLevel is [] ? Versions : ofLevel, day);
    }

    private static UnitOnDay Among(IReadOnlyList<AdministrativeUnit> versions, DateOnly day)
    {
        var unit = versions[0];
        foreach (var version in versions)
        {
            if (version.ValidFrom is null || version.ValidFrom <= day)
                unit = version;
        }

        return UnitOnDay.Nearest(unit, day);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Latest.Code} {Latest.NameEn}";
}
