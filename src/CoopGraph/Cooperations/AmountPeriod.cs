namespace CoopGraph.Cooperations;

/// <summary>The period that an amount covers.</summary>
public enum AmountPeriod
{
    /// <summary>Paid or due every year.</summary>
    PerYear,

    /// <summary>The whole sum.</summary>
    Total,
}
