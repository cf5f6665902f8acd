using CoopGraph.Access;
using CoopGraph.Engine.Errors;

namespace CoopGraph.Engine.Access;

/// <summary>Refuses callers who lack a role.</summary>
public static class RoleRefusals
{
    /// <summary>Returns the refusal of a caller: 401 without a credential, 403 with one that does not suffice; null if the caller has the role.</summary>
    /// <param name="required">The role.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="what">The thing that needs the role, as the message begins; null: the request as a whole.</param>
    public static Refusal? For(Role required, Caller caller, string? what = null) =>
        caller.Has(required) ? null : caller.IsAnonymous ? Refusals.CredentialRequired : Refusals.Forbidden(what ?? "This", required.ToString().ToLowerInvariant());
}
