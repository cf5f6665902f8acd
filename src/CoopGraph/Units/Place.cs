namespace CoopGraph.Units;

/// <summary>
/// One and the same place through all its names and codes: the versions of a unit, joined by changes that keep the place
/// (<see cref="UnitChangeKinds.KeepsPlace"/>). Cases, partners and counts belong to the place, so any of its codes finds them. The place of
/// a unit that was merged, split or abolished ends with the unit.
/// </summary>
public sealed class Place
{
    internal Place(int index, IReadOnlyList<AdministrativeUnit> versions)
    {
        Index = index;
        Id = $"P{UnitMap.KeyOf(versions[0])}";
        Versions = versions;
        Location = versions.LastOrDefault(version => version.Location is not null)?.Location;
    }

    /// <summary>
    /// The key of the place: the letter P and the identity of its first version, such as <c>P340824</c>, or <c>P340881@2014-05-22</c> for a
    /// place that began during the data's window. It stays the same when the unit is renamed, recoded or moved, and when data are loaded
    /// again.
    /// </summary>
    public string Id { get; }

    /// <summary>A number that is unique within one <see cref="UnitMap"/>, from 0 without gaps.</summary>
    public int Index { get; }

    /// <summary>The versions, oldest first; at least one.</summary>
    public IReadOnlyList<AdministrativeUnit> Versions { get; }

    /// <summary>
    /// The last version. An earlier one may have had another level: Danzhou in Hainan was a county-level city until 2015 and a
    /// prefecture-level city from then on.
    /// </summary>
    public AdministrativeUnit Latest => Versions[^1];

    /// <summary>Whether it had one level at all times.</summary>
    public bool HasOneLevel => Versions.All(version => version.Level == Latest.Level);

    /// <summary>The location from the last version that has a coordinate; null if no version has one.</summary>
    public GeoPoint? Location { get; }

    /// <summary>
    /// Returns the version in force on the day. If there is none, returns the last version before the day, or else the first version. The
    /// result's day is the nearest one on which that version was in force.
    /// </summary>
    public UnitOnDay On(DateOnly day) => Among(Versions, day);

    /// <summary>Returns the same among the versions of the level, or among all versions if none had that level.</summary>
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
