using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Limits;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Snapshooter.Xunit;

namespace CoopGraph.Api.Tests.Limits;

/// <summary>Approved sizes of lists and costs of fields: a new list shows in the diff, with its size.</summary>
public class ListSizeTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private ISchema Schema
    {
        get
        {
            var schema = api.Services.GetRequiredService<ISchema>();
            schema.Initialize();
            return schema;
        }
    }

    [Fact]
    public void Every_list_has_a_page_or_a_declared_size_or_the_default() => Snapshot.Match(string.Concat(ObjectFields()
        .Where(field => ResponseSize.IsList(field.Field.ResolvedType) && !ResponseSize.IsLeaf(field.Field))
        .Select(field => $"{field.Type.Name}.{field.Field.Name}: {SizeOf(field.Field)}\n")
        .Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_cost_that_is_not_the_number_of_objects_is_approved() => Snapshot.Match(string.Concat(ObjectFields()
        .Where(field => field.Field.DeclaredCost() is not null)
        .Select(field => $"{field.Type.Name}.{field.Field.Name}: {field.Field.DeclaredCost()}\n")
        .Order(StringComparer.Ordinal)));

    private static string SizeOf(FieldType field)
    {
        if (field.DeclaredListSize() is { } size)
            return size.ToString()!;
        return field.Arguments?.Find("first") is null ? $"{ResponseSize.ListWithoutPage} (default)" : "its own page";
    }

    private IEnumerable<(IObjectGraphType Type, FieldType Field)> ObjectFields() => Schema.AllTypes
        .OfType<IObjectGraphType>()
        .SelectMany(type => type.Fields, (type, field) => (type, field));
}
