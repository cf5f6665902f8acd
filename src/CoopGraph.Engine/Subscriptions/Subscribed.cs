using System.Security.Claims;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Answers;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>An operation that is executed for each event.</summary>
/// <param name="Prepared">The operation with its values.</param>
/// <param name="Key">The key that operations with equal responses share; null if it is shared with none.</param>
/// <param name="User">The subscriber; null for an anonymous one.</param>
internal sealed record Subscribed(PreparedOperation Prepared, AnswerKey? Key, ClaimsPrincipal? User);
