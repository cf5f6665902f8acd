using CoopGraph.Api.Tests.Support;
using CoopGraph.Api.Transport;
using CoopGraph.Testing;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Schema;

/// <summary>Tests that the schema in the repository is the served one, and that all its elements have descriptions.</summary>
public class SchemaTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public void The_printed_schema_is_the_one_that_is_served() =>
        // After an intended change, run: dotnet run --project src/CoopGraph.Api -- schema > schema.graphql
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "schema.graphql")), SchemaText.Print(Schema));

    [Fact]
    public void Every_type_field_argument_and_value_is_described()
    {
        var undescribed = Schema.AllTypes
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && type is not (BooleanGraphType or FloatGraphType or IdGraphType or IntGraphType or StringGraphType))
            .SelectMany(Undescribed);

        Assert.Empty(undescribed);
    }

    [Fact]
    public void Every_list_is_paged_by_the_same_arguments()
    {
        var lists = Schema.AllTypes.OfType<IComplexGraphType>().Where(type => type is not IInputObjectGraphType)
            .SelectMany(type => type.Fields, (type, field) => (Name: $"{type.Name}.{field.Name}", Field: field))
            .Where(list => list.Field.ResolvedType!.ToString()!.TrimEnd('!').EndsWith("Connection", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(lists);
        // The nodes of a network have no filter: they come from the cases that the network's own filter admits. A log has one order, and
        // runs of reports and revisions of a case are read from the latest on.
        Assert.All(lists.Where(list => list.Name != "Query.reportRuns"), list => Assert.Superset(
            new HashSet<string>(list.Name switch
            {
                "Network.nodes" => ["order"],
                "Query.changes" => ["since"],
                "Cooperation.history" => [],
                _ => ["where", "order"],
            })
            { "first", "after", "last", "before" },
            list.Field.Arguments!.Select(argument => argument.Name).ToHashSet()));
    }

    [Fact]
    public void An_input_of_which_one_field_is_given_says_so()
    {
        var inputs = Schema.AllTypes.OfType<IInputObjectGraphType>().Where(input => input.IsOneOf).ToArray();

        Assert.NotEmpty(inputs);
        Assert.All(inputs, input => Assert.Contains("exactly one", input.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_that_can_be_null_says_when()
    {
        var silent = Schema.AllTypes.OfType<IComplexGraphType>()
            .Where(type => type is not IInputObjectGraphType && !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields, (type, field) => (Name: $"{type.Name}.{field.Name}", Field: field))
            .Where(found => found.Field.ResolvedType is not NonNullGraphType
                && found.Field.Description?.Contains("null", StringComparison.OrdinalIgnoreCase) != true);

        Assert.Empty(silent.Select(found => found.Name));
    }

    private ISchema Schema
    {
        get
        {
            var schema = api.Services.GetRequiredService<ISchema>();
            schema.Initialize();
            return schema;
        }
    }

    private static IEnumerable<string> Undescribed(IGraphType type)
    {
        if (string.IsNullOrWhiteSpace(type.Description))
            yield return type.Name;
        if (type is EnumerationGraphType members)
        {
            foreach (var value in members.Values.Where(value => string.IsNullOrWhiteSpace(value.Description)))
                yield return $"{type.Name}.{value.Name}";
        }

        foreach (var field in (type as IComplexGraphType)?.Fields ?? new TypeFields())
        {
            if (string.IsNullOrWhiteSpace(field.Description))
                yield return $"{type.Name}.{field.Name}";
            foreach (var argument in (field.Arguments ?? []).Where(argument => string.IsNullOrWhiteSpace(argument.Description)))
                yield return $"{type.Name}.{field.Name}({argument.Name})";
        }
    }
}
