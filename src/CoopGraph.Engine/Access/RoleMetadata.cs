using CoopGraph.Access;
using GraphQL.Types;

namespace CoopGraph.Engine.Access;

/// <summary>The entry of a field's metadata that says which role it needs.</summary>
public static class RoleMetadata
{
    private const string Required = "CoopGraph.Role";

    /// <summary>Declares the lowest role that may select a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="role">The role.</param>
    public static void RequireRole(this FieldType field, Role role) => field.Metadata[Required] = role;

    /// <summary>Returns the lowest role that may select a field.</summary>
    /// <param name="field">The field.</param>
    public static Role RequiredRole(this FieldType field) => field.Metadata.TryGetValue(Required, out var role) ? (Role)role! : Role.Reader;
}
