namespace CoopGraph.Units;

/// <summary>What a unit's coordinates stand for, from the most to the least exact.</summary>
public enum LocationBasis
{
    /// <summary>The centre that a map of 2016 gives for the unit, its seat as a rule.</summary>
    Map,

    /// <summary>The map's centre of the unit that this one came from or went into.</summary>
    MapOfKin,

    /// <summary>A prefecture, standing at the map's centre of its first district or city.</summary>
    MapOfSeat,

    /// <summary>GeoNames' point of the seat, or of a place that bears the unit's name.</summary>
    Geonames,

    /// <summary>GeoNames' point of another town of the unit.</summary>
    GeonamesTown,

    /// <summary>The seat of the unit's prefecture.</summary>
    ParentSeat,

    /// <summary>The mean of the located units of the prefecture.</summary>
    CentroidOfPrefecture,
}
