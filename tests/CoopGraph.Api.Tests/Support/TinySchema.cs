using GraphQL.Types;

namespace CoopGraph.Api.Tests.Support;

/// <summary>A schema with a query type that has no fields at first.</summary>
internal sealed class TinySchema : GraphQL.Types.Schema
{
    private TinySchema(IServiceProvider services) : base(services) => base.Query = Query;

    public new ObjectGraphType Query { get; } = new() { Name = "Query" };

    public static TinySchema Build(IServiceProvider services, Action<TinySchema> configure)
    {
        var schema = new TinySchema(services);
        configure(schema);
        return schema;
    }
}
