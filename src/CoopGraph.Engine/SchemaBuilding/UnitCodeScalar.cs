using CoopGraph.Units;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A code of GB/T 2260.</summary>
internal sealed class UnitCodeScalar : TextScalar<UnitCode>
{
    public UnitCodeScalar()
    {
        Name = "UnitCode";
        Description =
            "The six-digit code of an administrative unit in GB/T 2260, as text: two digits for the province, two for the prefecture, " +
            "two for the county. Examples: `340000` is Anhui, `340100` Hefei, `340122` Feidong County, `100000` the country.";
    }

    protected override UnitCode Parse(string text) => UnitCode.Parse(text);

    protected override string Write(UnitCode value) => value.ToString();
}
