using System.Security.Claims;
using CoopGraph.Access;

namespace CoopGraph.Engine.Access;

/// <summary>The caller of an operation.</summary>
/// <param name="Name">The name; null for an anonymous caller, and for one with a token that has none.</param>
/// <param name="Role">The role.</param>
/// <param name="IsAnonymous">Whether the caller has sent no credential.</param>
public sealed record Caller(string? Name, Role Role, bool IsAnonymous)
{
    /// <summary>A caller without a credential, who may read.</summary>
    public static Caller Anonymous { get; } = new(null, Role.Reader, IsAnonymous: true);

    /// <summary>
    /// Returns the caller behind a principal: the name is its claim <see cref="ClaimTypes.Name"/>, the role the highest of its claims
    /// <see cref="ClaimTypes.Role"/>. A caller with a credential and without a known role may read.
    /// </summary>
    /// <param name="principal">The principal; null for an anonymous caller.</param>
    public static Caller Of(ClaimsPrincipal? principal)
    {
        if (principal?.Identities.FirstOrDefault(identity => identity.IsAuthenticated) is not { } known)
            return Anonymous;
        var roles = known.FindAll(ClaimTypes.Role).Select(claim => RoleOf(claim.Value)).OfType<Role>();
        return new Caller(known.FindFirst(ClaimTypes.Name)?.Value, roles.DefaultIfEmpty(Role.Reader).Max(), IsAnonymous: false);
    }

    /// <summary>Returns the role with a name, in any case; null for any other text, and for the number of a role.</summary>
    /// <param name="name">The name.</param>
    public static Role? RoleOf(string name) =>
        Enum.GetValues<Role>().Where(role => string.Equals(role.ToString(), name, StringComparison.OrdinalIgnoreCase)).Cast<Role?>().FirstOrDefault();

    /// <summary>Returns whether the caller may do what a role may do.</summary>
    /// <param name="role">The role.</param>
    public bool Has(Role role) => Role >= role;
}
