using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// Describes what is defined by C# types with their doc comments. It takes the place of GraphQL.NET's own reading of the comments, which searches
/// the whole file for each member: a third of the time that the schema took.
/// </summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class DescribedByCommentsAttribute : GraphQLAttribute
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        GlobalSwitches.GlobalAttributes.Add(new DescribedByCommentsAttribute());
        return true;
    });

    /// <summary>Before all others, which may describe something in their own way.</summary>
    public override float Priority => float.MinValue;

    /// <summary>Registers it for all types of the process, once: GraphQL.NET reads the list of such attributes without a lock.</summary>
    public static void Register() => _ = Registered.Value;

    /// <inheritdoc/>
    public override void Modify(IGraphType graphType, Type sourceType) => graphType.Description ??= DocComments.Of(sourceType);

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore) =>
        fieldType.Description ??= DocComments.Of(memberInfo);

    /// <inheritdoc/>
    public override void Modify(EnumValueDefinition enumValueDefinition)
    {
        if (enumValueDefinition.Value is Enum value && value.GetType().GetField(value.ToString()) is { } field)
            enumValueDefinition.Description ??= DocComments.Of(field);
    }

    /// <inheritdoc/>
    public override void Modify(QueryArgument queryArgument, ParameterInfo parameterInfo) => queryArgument.Description ??= DocComments.Of(parameterInfo);
}
