using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Execution.Planning;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Execution;

/// <summary>Tests which fields of the schema are pure: an object alone gives their values.</summary>
public sealed class PureFieldsTests(ApiFactory factory) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("County", "code", true)]
    [InlineData("County", "name", true)]
    [InlineData("County", "parent", true)]
    [InlineData("PartnerEdge", "node", true)]
    [InlineData("PartnerEdge", "cursor", true)]
    [InlineData("Cooperation", "year", true)]
    [InlineData("County", "partners", false)]
    [InlineData("County", "cooperations", false)]
    [InlineData("Prefecture", "counties", false)]
    [InlineData("Query", "county", false)]
    [InlineData("__Type", "fields", false)]
    public void Fields_that_neither_wait_nor_look_at_the_request(string type, string field, bool isAtHand)
    {
        var schema = factory.Services.GetRequiredService<ISchema>();
        schema.Initialize();

        var found = Assert.IsType<IObjectGraphType>(schema.AllTypes[type], exactMatch: false).Fields.Find(field);

        Assert.Equal(isAtHand, PureFields.Has(Assert.IsType<FieldType>(found, exactMatch: false)));
    }
}
