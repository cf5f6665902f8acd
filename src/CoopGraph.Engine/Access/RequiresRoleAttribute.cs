using CoopGraph.Access;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Access;

/// <summary>
/// Declares that only callers with a role may select a field. The whole operation is refused for others before it is executed, whether its
/// document is new or cached, and its answer is not given to anyone else.
/// </summary>
/// <param name="role">The lowest role that may select the field.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class RequiresRoleAttribute(Role role) : GraphQLAttribute
{
    /// <summary>The lowest role that may select the field.</summary>
    public Role Role => role;

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.RequireRole(role);
}
