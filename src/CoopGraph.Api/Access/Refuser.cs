using CoopGraph.Api.Transport;
using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Api.Access;

/// <summary>Answers a request that is refused before anything else reads it: with a GraphQL error on <c>/graphql</c>, with a problem elsewhere.</summary>
/// <param name="writer">The writer of GraphQL errors.</param>
/// <param name="unread">The reader of what is left of a body.</param>
internal sealed class Refuser(ResponseWriter writer, UnreadBody unread)
{
    /// <summary>Answers with a refusal.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="refusal">The refusal.</param>
    public async Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        UnreadBody.LiftServerLimit(http);
        await unread.DiscardAsync(http.Request);
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.Path.StartsWithSegments("/graphql"))
            await writer.WriteAsync(http, new ExecutionResult(new RefusedError(refusal)), ContentNegotiation.Choose(http.Request.Headers.Accept) ?? MediaTypes.Json);
        else
            await Problem.WriteAsync(http, refusal);
    }
}
