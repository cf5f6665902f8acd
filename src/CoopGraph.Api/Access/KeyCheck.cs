using System.Security.Claims;
using CoopGraph.Access;
using CoopGraph.Engine.Errors;

namespace CoopGraph.Api.Access;

/// <summary>Finds the caller behind a key.</summary>
/// <param name="ring">The keys.</param>
/// <param name="time">The clock, for the end of a key.</param>
internal sealed class KeyCheck(KeyRing ring, TimeProvider time)
{
    /// <summary>The claim with the id of the key.</summary>
    public static readonly string IdClaim = "coopgraph:key";

    private const string Kind = "key";

    /// <summary>Checks a key.</summary>
    /// <param name="text">The key as it was sent.</param>
    /// <param name="cancellation">The token that is cancelled when the client has gone.</param>
    /// <returns>The caller; or the refusal, which is the same for every wrong key.</returns>
    /// <exception cref="Storage.StoreUnavailableException">The store does not answer.</exception>
    public async Task<CredentialCheck> CheckAsync(string text, CancellationToken cancellation)
    {
        if (!AccessKeySecret.TryParse(text, out var sent) || await ring.FindAsync(sent.Id, cancellation) is not { } known
            || !sent.Matches(known) || !known.IsValidAt(time.GetUtcNow()))
            return new(null, Refusals.WrongCredential);
        Claim[] claims = [new(ClaimTypes.Name, known.Name), new(ClaimTypes.Role, known.Role.ToString()), new(ClaimTypes.NameIdentifier, $"{Kind} {known.Id}"), new(IdClaim, known.Id)];
        return new(new ClaimsPrincipal(new ClaimsIdentity(claims, Kind)), null);
    }
}

/// <summary>The result of the check of a credential.</summary>
/// <param name="Caller">The caller; null if the credential is refused.</param>
/// <param name="Refusal">The refusal; null if it is right.</param>
internal sealed record CredentialCheck(ClaimsPrincipal? Caller, Refusal? Refusal);
