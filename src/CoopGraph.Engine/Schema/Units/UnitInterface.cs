using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The interface of units. Its fields have their final names from the start. GraphQL.NET renames the fields of an interface one by one while
/// it discovers their types. A unit type that it discovers on the way, such as that of the field `province`, is checked against the
/// interface at once, and would lack the fields that are not renamed yet.
/// </summary>
internal sealed class UnitInterface : AutoRegisteringInterfaceGraphType<UnitNode>
{
    protected override FieldType? CreateField(MemberInfo memberInfo)
    {
        var field = base.CreateField(memberInfo);
        field?.Name = field.Name.ToCamelCase();
        return field;
    }
}
