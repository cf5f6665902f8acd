namespace CoopGraph.Api.Transport;

/// <summary>What the transport answers when it will not take a request to the executer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code in the error's extensions, for programs.</param>
/// <param name="Message">The reason, for people.</param>
/// <param name="Allow">The value of the <c>Allow</c> header that a 405 must carry.</param>
internal sealed record Refusal(int Status, string Code, string Message, string? Allow = null);
