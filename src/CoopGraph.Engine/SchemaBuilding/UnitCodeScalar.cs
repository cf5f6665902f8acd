using CoopGraph.Units;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A code of GB/T 2260.</summary>
internal sealed class UnitCodeScalar : ScalarGraphType
{
    public UnitCodeScalar()
    {
        Name = "UnitCode";
        Description =
            "The six-digit code of an administrative unit in GB/T 2260, as text: two digits for the province, two for the prefecture, " +
            "two for the county. Examples: `340000` is Anhui, `340100` Hefei, `340122` Feidong County, `100000` the country.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => UnitCode.Parse(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    // Any text passes here, so that a wrong one is refused where it is parsed, with the same words as in a variable.
    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLStringValue or GraphQLNullValue;

    public override object? ParseValue(object? value) => value switch
    {
        string text => UnitCode.Parse(text),
        UnitCode or null => value,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        UnitCode code => code.ToString(),
        null => null,
        _ => ThrowSerializationError(value),
    };
}
