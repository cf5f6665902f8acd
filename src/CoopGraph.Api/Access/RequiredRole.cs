using CoopGraph.Access;

namespace CoopGraph.Api.Access;

/// <summary>The role that an endpoint needs, in its metadata.</summary>
/// <param name="Role">The role.</param>
internal sealed record RequiredRole(Role Role);

/// <summary>Closes endpoints to callers without a role.</summary>
internal static class RequiredRoleExtensions
{
    /// <summary>Lets only callers with a role, or a higher one, reach an endpoint. Others get 401 without a credential and 403 with one.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="role">The role.</param>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoint, Role role)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequiredRole(role));
}
