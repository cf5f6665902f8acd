using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Api.Schema.Relay;

/// <summary>Names the type of a list after what its rows are: CountyConnection, CountyEdge.</summary>
/// <param name="suffix">What follows the name of the rows' type.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NamedAfterNodeAttribute(string suffix) : GraphQLAttribute
{
    public override void Modify(IGraphType graphType, Type sourceType)
    {
        var node = sourceType.GetGenericArguments().Single();
        graphType.Name = (node.GetCustomAttribute<NameAttribute>()?.Name ?? node.Name) + suffix;
    }
}
