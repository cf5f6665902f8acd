namespace CoopGraph.Cooperations;

/// <summary>
/// The distance between the parties of a case in the hierarchy on the day of the agreement, from the narrowest to the widest.
/// </summary>
public enum SpatialScope
{
    /// <summary>All parties belong to one and the same prefecture, or directly to one province.</summary>
    SamePrefecture,

    /// <summary>They belong to different prefectures of one province.</summary>
    CrossPrefecture,

    /// <summary>They belong to different provinces.</summary>
    CrossProvince,
}
