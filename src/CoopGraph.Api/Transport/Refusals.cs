using static Microsoft.AspNetCore.Http.StatusCodes;

namespace CoopGraph.Api.Transport;

/// <summary>Every refusal, in the order in which a request meets them.</summary>
internal static class Refusals
{
    public static readonly Refusal NotAcceptable = new(Status406NotAcceptable, "NOT_ACCEPTABLE",
        "An answer is `application/graphql-response+json` or `application/json`, in UTF-8; the Accept header allows neither.");

    public static readonly Refusal MethodNotAllowed = new(Status405MethodNotAllowed, "METHOD_NOT_ALLOWED",
        "GraphQL is asked with GET or POST.", Allow: "GET, POST");

    // Also the guard against cross-site requests: a browser sends application/json to another site only after asking it.
    public static readonly Refusal ContentTypeNotSupported = new(Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE",
        "A POST carries `Content-Type: application/json`, in UTF-8.");

    public static readonly Refusal ContentEncodingNotSupported = new(Status415UnsupportedMediaType, "UNSUPPORTED_CONTENT_ENCODING",
        "A request's body is sent uncompressed.");

    public static readonly Refusal NotUtf8 = Bad("The request is not valid UTF-8.");

    public static readonly Refusal NotJson = Bad("The request is not valid JSON, repeats a key or is nested too deeply.");

    public static readonly Refusal Batch = new(Status400BadRequest, "BATCHING_NOT_SUPPORTED",
        "The body is an array: batches are not taken; send one request at a time.");

    public static readonly Refusal NotAnObject = Bad("The body must be a JSON object with a `query`.");

    public static readonly Refusal QueryMissing = Bad("The request has no `query`.");

    public static readonly Refusal OnlyQueriesWithGet = new(Status405MethodNotAllowed, "METHOD_NOT_ALLOWED",
        "Only queries are taken with GET; send this operation with POST.", Allow: "POST");

    public static readonly Refusal Subscription = new(Status400BadRequest, "SUBSCRIPTION_NOT_SUPPORTED",
        "A subscription has more than one answer and cannot be asked over a plain request.");

    // Not 503: the instance is well and must not be taken out of a balancer for one heavy question.
    public static readonly Refusal Timeout = new(Status504GatewayTimeout, "TIMEOUT",
        "The answer was not ready in time; ask for less.");

    // Both are for the client to try again: nothing is wrong with what was asked, and nothing of an answer is worth having.
    public static readonly Refusal StoreUnavailable = new(Status503ServiceUnavailable, "STORE_UNAVAILABLE",
        "The store does not answer now; try again in a little while.", RetryAfter: 2);

    public static readonly Refusal DataMoved = new(Status503ServiceUnavailable, "DATA_MOVED",
        "The data changed again and again while they were read; try again.", RetryAfter: 1);

    public static Refusal BodyTooLarge(int limit) => new(Status413PayloadTooLarge, "REQUEST_TOO_LARGE",
        $"The request's body is larger than {limit} bytes.");

    public static Refusal TooManyValues(int limit) => new(Status413PayloadTooLarge, "VARIABLES_TOO_LARGE",
        $"The variables hold more than {limit} values.");

    public static Refusal WrongType(string parameter, string expected) => Bad($"`{parameter}` must be {expected}.");

    public static Refusal NumberTooLong(int limit) => Bad($"A number is infinite or has more than {limit} digits.");

    public static Refusal Repeated(string parameter) => Bad($"`{parameter}` is given more than once.");

    private static Refusal Bad(string message) => new(Status400BadRequest, "BAD_REQUEST", message);
}
