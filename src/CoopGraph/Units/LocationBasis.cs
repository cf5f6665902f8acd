namespace CoopGraph.Units;

/// <summary>The basis of a unit's coordinates, from the most to the least exact.</summary>
public enum LocationBasis
{
    /// <summary>The centre that a map of 2016 gives for the unit, as a rule its seat.</summary>
    Map,

    /// <summary>The map's centre of the unit that this one came from or became part of.</summary>
    MapOfKin,

    /// <summary>For a prefecture, the map's centre of its first district or city.</summary>
    MapOfSeat,

    /// <summary>GeoNames' point of the seat, or of a place with the unit's name.</summary>
    Geonames,

    /// <summary>GeoNames' point of another town of the unit.</summary>
    GeonamesTown,

    /// <summary>The seat of the unit's prefecture.</summary>
    ParentSeat,

    /// <summary>The mean of the located units of the prefecture.</summary>
    CentroidOfPrefecture,
}
