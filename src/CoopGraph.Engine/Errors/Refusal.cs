namespace CoopGraph.Engine.Errors;

/// <summary>A response in place of data: the request is not executed, or its execution gave no usable result.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code in the error's extensions, for programs.</param>
/// <param name="Message">The reason, for people.</param>
/// <param name="Allow">The value of the <c>Allow</c> header, which a 405 must have; null for every other status.</param>
/// <param name="RetryAfter">The number of seconds after which the client may try again; null when that is of no use.</param>
/// <param name="AcceptEncoding">The value of the <c>Accept-Encoding</c> header: the codings of bodies that are accepted; else null.</param>
public sealed record Refusal(
    int Status, string Code, string Message, string? Allow = null, int? RetryAfter = null, string? AcceptEncoding = null);
