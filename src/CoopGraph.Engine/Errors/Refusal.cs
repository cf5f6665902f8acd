namespace CoopGraph.Engine.Errors;

/// <summary>What is answered in place of data: when a request is not taken to the executer, or no good answer came out of it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code in the error's extensions, for programs.</param>
/// <param name="Message">The reason, for people.</param>
/// <param name="Allow">The value of the <c>Allow</c> header that a 405 must carry.</param>
/// <param name="RetryAfter">In how many seconds it may be worth trying again; null when trying again is no use.</param>
public sealed record Refusal(int Status, string Code, string Message, string? Allow = null, int? RetryAfter = null);
