using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>Names the type of a list after the type of its rows: CountyConnection, CountyEdge.</summary>
/// <param name="suffix">The text that follows the name of the rows' type.</param>
/// <param name="description">The description of the type. Doc comments of generic types are not found at run time.</param>
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
