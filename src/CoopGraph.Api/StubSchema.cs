using GraphQL;
using GraphQL.DI;
using GraphQL.Types;

namespace CoopGraph.Api;

/// <summary>A schema of two fields, in the place of the real one.</summary>
internal static class StubSchema
{
    /// <summary>Adds the stub.</summary>
    public static IGraphQLBuilder AddStubSchema(this IGraphQLBuilder graphql) => graphql.AddSchema(services => new Schema(services) { Query = Query() });

    private static ObjectGraphType Query()
    {
        var county = new ObjectGraphType { Name = "County" };
        county.Field<StringGraphType>("name").Resolve(_ => "肥东县");
        var by = new InputObjectGraphType { Name = "UnitBy", IsOneOf = true };
        by.Field<StringGraphType>("code");
        by.Field<StringGraphType>("name");
        var counties = new ObjectGraphType { Name = "CountyConnection" };
        counties.AddField(new FieldType { Name = "nodes", ResolvedType = new ListGraphType(county), Resolver = Always(Enumerable.Repeat("", 1)) });

        var query = new ObjectGraphType { Name = "Query" };
        query.AddField(new FieldType
        {
            Name = "county",
            ResolvedType = county,
            Arguments = [new QueryArgument(new NonNullGraphType(by)) { Name = "by" }],
            Resolver = Always(""),
        });
        query.AddField(new FieldType
        {
            Name = "counties",
            ResolvedType = counties,
            Arguments = [new QueryArgument(new IntGraphType()) { Name = "first", DefaultValue = 20 }],
            Resolver = Always(""),
        });
        return query;
    }

    private static GraphQL.Resolvers.FuncFieldResolver<object> Always(object value) => new(_ => value);
}
