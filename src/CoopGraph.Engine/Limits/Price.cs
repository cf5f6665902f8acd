namespace CoopGraph.Engine.Limits;

/// <summary>The price of fields, at most, as far as it follows from the document and the variables.</summary>
/// <param name="Objects">The objects, or the declared costs of their fields (<see cref="CostAttribute"/>).</param>
/// <param name="Fields">The fields of the response.</param>
/// <param name="Conditions">The conditions of filters (<see cref="CoopGraph.Filters.PredicatePrice"/>).</param>
/// <param name="RootConditions">The conditions on fields of the root alone: their lists have all rows of the data.</param>
/// <param name="ReadsAllCases">Whether a field reads every case, or computes for a long time.</param>
internal readonly record struct Price(double Objects, double Fields, double Conditions, double RootConditions, bool ReadsAllCases)
{
    /// <summary>Returns the price of both.</summary>
    public static Price operator +(Price one, Price other) => new(
        one.Objects + other.Objects,
        one.Fields + other.Fields,
        one.Conditions + other.Conditions,
        one.RootConditions + other.RootConditions,
        one.ReadsAllCases || other.ReadsAllCases);

    /// <summary>Returns the price of the same fields in each of several objects.</summary>
    /// <param name="items">The number of objects.</param>
    public Price Times(int items) => new(Objects * items, Fields * items, Conditions * items, RootConditions * items, ReadsAllCases);
}
