using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>Names the type of a list after what its rows are: CountyConnection, CountyEdge.</summary>
/// <param name="suffix">What follows the name of the rows' type.</param>
/// <param name="description">What the type is: doc comments of generic types are not found at run time.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NamedAfterNodeAttribute(string suffix, string description) : GraphQLAttribute
{
    public override void Modify(IGraphType graphType, Type sourceType)
    {
        var node = sourceType.GetGenericArguments().Single();
        graphType.Name = (node.GetCustomAttribute<NameAttribute>()?.Name ?? node.Name) + suffix;
        graphType.Description = description;
    }
}
