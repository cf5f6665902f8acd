namespace CoopGraph.Engine.Errors;

/// <summary>All refusals. The fixed ones come first, in the order in which a request can meet them.</summary>
public static class Refusals
{
    /// <summary>The request has more than one credential.</summary>
    public static readonly Refusal SeveralCredentials = Bad(
        "The request has two credentials; send one: `Authorization: Bearer …` or `X-Api-Key: …`.");

    /// <summary>The header <c>Authorization</c> has another scheme, or no credential.</summary>
    public static readonly Refusal WrongScheme = new(401, ErrorCodes.Unauthenticated,
        "The header `Authorization` is `Bearer` with a key or a token, or it is left out.");

    /// <summary>The key or token is not valid. All wrong ones get the same words, so that nobody learns which part is right.</summary>
    public static readonly Refusal WrongCredential = new(401, ErrorCodes.Unauthenticated,
        "The key or token is wrong, revoked or expired.");

    /// <summary>The request has no credential, and needs one.</summary>
    public static readonly Refusal CredentialRequired = new(401, ErrorCodes.Unauthenticated,
        "This needs a key or a token: send it as `Authorization: Bearer …`, or a key as `X-Api-Key: …`.");

    /// <summary>Tokens cannot be checked, because the keys of the identity provider cannot be fetched.</summary>
    public static readonly Refusal ProviderUnavailable = new(503, "IDENTITY_PROVIDER_UNAVAILABLE",
        "The identity provider does not answer now, so the token cannot be checked; try again in a little while.", RetryAfter: 5);

    /// <summary>The client accepts no form of a response.</summary>
    /// <param name="tables">The media types of tables.</param>
    public static Refusal NotAcceptable(IEnumerable<string> tables) => new(406, "NOT_ACCEPTABLE",
        $"An answer is `application/graphql-response+json` or `application/json`, in UTF-8, or a table: {string.Join(", ", tables.Select(table => $"`{table}`"))}. "
        + "The Accept header allows none of these.");

    /// <summary>The HTTP method is not GET, HEAD or POST.</summary>
    public static readonly Refusal MethodNotAllowed = new(405, "METHOD_NOT_ALLOWED",
        "GraphQL is asked with GET, HEAD or POST.", Allow: "GET, HEAD, POST");

    /// <summary>The content type of the body is not JSON in UTF-8.</summary>
    // This also protects against cross-site requests: a browser sends application/json to another site only after that site has allowed it.
    public static readonly Refusal ContentTypeNotSupported = new(415, "UNSUPPORTED_MEDIA_TYPE",
        "A POST carries `Content-Type: application/json`, in UTF-8.");

    /// <summary>The body cannot be decompressed.</summary>
    public static readonly Refusal NotDecompressed = Bad("The body is not compressed as its Content-Encoding header says.");

    /// <summary>The request is not UTF-8.</summary>
    public static readonly Refusal NotUtf8 = Bad("The request is not valid UTF-8.");

    /// <summary>The request is not JSON, repeats a key or is nested too deeply.</summary>
    public static readonly Refusal NotJson = Bad("The request is not valid JSON, repeats a key or is nested too deeply.");

    /// <summary>The body is a batch of requests.</summary>
    public static readonly Refusal Batch = new(400, "BATCHING_NOT_SUPPORTED",
        "The body is an array: batches are not taken; send one request at a time.");

    /// <summary>The body is JSON, but not an object.</summary>
    public static readonly Refusal NotAnObject = Bad("The body must be a JSON object with a `query`.");

    /// <summary>The request has no document.</summary>
    public static readonly Refusal QueryMissing = Bad("The request has no `query`.");

    /// <summary>No document has the id or hash of the request.</summary>
    // Apollo's clients wait for exactly this message or code, and for a response with status 200; they then send the document with its hash.
    public static readonly Refusal PersistedQueryNotFound = new(200, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");

    /// <summary>The hash of Apollo's extension is not that of the document.</summary>
    public static readonly Refusal PersistedQueryHashMismatch = new(400, "PERSISTED_QUERY_HASH_MISMATCH",
        "`extensions.persistedQuery.sha256Hash` is not the hash of `query`: give the SHA-256 of its UTF-8 text in hexadecimal digits.");

    /// <summary>The document is not one of those that the operator trusts.</summary>
    public static readonly Refusal NotTrusted = new(403, "DOCUMENT_NOT_TRUSTED",
        "This service executes trusted documents only: name one by its `documentId`.");

    /// <summary>The operation of a GET or HEAD is not a query.</summary>
    public static readonly Refusal OnlyQueriesWithGet = new(405, "METHOD_NOT_ALLOWED",
        "Only queries are taken with GET; send this operation with POST.", Allow: "POST");

    /// <summary>A table is requested of an operation that is not a query.</summary>
    public static readonly Refusal OnlyQueriesAreTables = new(400, "BAD_REQUEST", "Only a query can be read as a table; ask for JSON.");

    /// <summary>The operation is a subscription.</summary>
    public static readonly Refusal Subscription = new(400, "SUBSCRIPTION_NOT_SUPPORTED",
        "A subscription has more than one answer: ask for it over WebSocket (`graphql-transport-ws`), or with `Accept: text/event-stream`.");

    /// <summary>The operation ran out of time.</summary>
    // Not 503: the instance is healthy, and a load balancer must not remove it because of one heavy query.
    public static readonly Refusal Timeout = new(504, ErrorCodes.Timeout,
        "The answer was not ready in time; ask for less.");

    /// <summary>The store is unavailable.</summary>
    // For this one and the next, the client should try again: the query is right, but no part of its result is usable.
    public static readonly Refusal StoreUnavailable = new(503, "STORE_UNAVAILABLE",
        "The store does not answer now; try again in a little while.", RetryAfter: 2);

    /// <summary>The store is there, but the question takes it too long.</summary>
    // Not 503: the same question would take as long again.
    public static readonly Refusal TooExpensive = new(504, ErrorCodes.TooExpensive,
        "The store cannot answer this in the time that one question has. Ask for less: a shorter filter, fewer conditions on the partners, cases or parties of units, or fewer lists at once.");

    /// <summary>As many questions run in the store and wait for it as it takes.</summary>
    public static readonly Refusal StoreBusy = new(503, "BUSY",
        "The store has as many questions as it takes now; try again in a little while.", RetryAfter: 2);

    /// <summary>Too many expensive operations are running or waiting.</summary>
    public static readonly Refusal Busy = new(503, "BUSY",
        "Too many operations that read every case run now; try again in a little while.", RetryAfter: 5);

    /// <summary>Too many large responses are being sent.</summary>
    public static readonly Refusal AnswersBusy = new(503, "BUSY",
        "Too many large answers are on their way to slow clients now; try again in a little while, or ask for less.", RetryAfter: 5);

    /// <summary>Too many tables are being sent.</summary>
    public static readonly Refusal TablesBusy = new(503, "BUSY",
        "Too many tables are being sent now; try again in a little while.", RetryAfter: 5);

    /// <summary>There are as many open connections as the service takes, in all or from one address.</summary>
    public static readonly Refusal ConnectionsBusy = new(503, "BUSY",
        "The service has as many open connections as it takes now, in all or from this address; try again in a little while.", RetryAfter: 5);

    /// <summary>The page that opens a WebSocket is of a site that may not.</summary>
    public static readonly Refusal OriginNotAllowed = new(403, "ORIGIN_NOT_ALLOWED",
        "Pages of this site may not open a WebSocket here: its origin is not among those that the operator allows (`Cors:Origins`).");

    /// <summary>The token of an event stream is unknown, or has expired.</summary>
    public static readonly Refusal NoSuchStream = new(404, "EVENT_STREAM_NOT_FOUND",
        "No event stream has this token, or it was not opened in time. Reserve one with PUT.");

    /// <summary>The event stream of a reservation is open already.</summary>
    public static readonly Refusal StreamIsOpen = new(409, "EVENT_STREAM_OPEN", "The event stream with this token is open already.");

    /// <summary>The request of an event stream of several operations has no id for its operation.</summary>
    public static readonly Refusal OperationIdMissing = Bad("Name the operation: `extensions.operationId`, or `operationId` in the address of a DELETE.");

    /// <summary>An operation with this id is under way.</summary>
    public static readonly Refusal OperationExists = new(409, "OPERATION_EXISTS", "An operation with this `operationId` is under way on the event stream.");

    /// <summary>There are as many subscriptions as the service takes.</summary>
    public static readonly Refusal SubscriptionsBusy = new(503, "BUSY",
        "The service has as many subscriptions as it takes now; try again in a little while.", RetryAfter: 5);

    /// <summary>A subscriber did not take an event in time.</summary>
    public static readonly Refusal SubscriberTooSlow = new(503, "SUBSCRIBER_TOO_SLOW",
        "The subscriber did not take an event in time. Subscribe again with the id of the last event that came.", RetryAfter: 0);

    /// <summary>The process is stopping, and the operation did not end before.</summary>
    public static readonly Refusal Stopping = new(503, "SERVICE_STOPPING",
        "The service is stopping, and the answer was not ready before; try again in a little while.", RetryAfter: 2);

    /// <summary>The data changed during every execution of the query, or during a mutation.</summary>
    public static readonly Refusal DataMoved = new(503, "DATA_MOVED",
        "The data changed again and again while they were read; try again.", RetryAfter: 1);

    /// <summary>Returns the refusal of a caller who is known, but may not do what the request asks for.</summary>
    /// <param name="what">The thing that is refused.</param>
    /// <param name="role">The role that may do it.</param>
    public static Refusal Forbidden(string what, string role) => new(403, "FORBIDDEN", $"{what} needs the role {role}, which this key or token does not have.");

    /// <summary>Returns the refusal of a caller who has used up the points of the time.</summary>
    /// <param name="seconds">The number of seconds until there are points again.</param>
    public static Refusal RateLimited(int seconds) => new(429, "RATE_LIMITED",
        $"The points of this caller are used up; there are new ones in {seconds} seconds.", RetryAfter: seconds);

    /// <summary>Returns the refusal of a body with an unknown coding, or with several; <paramref name="accepted"/> lists the known ones.</summary>
    public static Refusal ContentEncodingNotSupported(string accepted) => new(415, "UNSUPPORTED_CONTENT_ENCODING",
        $"A request's body is uncompressed, or compressed once in one of: {accepted}.", AcceptEncoding: accepted);

    /// <summary>Returns the refusal of a body that did not arrive whole, with the status that the server gives it.</summary>
    public static Refusal BodyUnreadable(int status) => status == 408
        ? new(status, "REQUEST_TIMEOUT", "The request's body arrived too slowly.")
        : new(status, "BAD_REQUEST", "The request's body breaks off, or its chunks are malformed.");

    /// <summary>Returns the refusal of a body that is larger than the limit, in bytes.</summary>
    public static Refusal BodyTooLarge(int limit) => new(413, "REQUEST_TOO_LARGE",
        $"The request's body is larger than {limit} bytes.");

    /// <summary>Returns the refusal of one more operation on a connection that has as many as the limit.</summary>
    public static Refusal TooManyOperations(int limit) => new(429, "TOO_MANY_OPERATIONS",
        $"The connection has {limit} operations under way, which is as many as may be.");

    /// <summary>Returns the refusal of an answer that is larger than the limit, in bytes.</summary>
    public static Refusal AnswerTooLarge(int limit) => new(400, ErrorCodes.AnswerTooLarge,
        $"The answer is larger than {limit} bytes. Ask for smaller pages, fewer fields or fewer aliases, in several requests.");

    /// <summary>Returns the refusal of variables with more values than the limit.</summary>
    public static Refusal TooManyValues(int limit) => new(413, "VARIABLES_TOO_LARGE",
        $"The variables hold more than {limit} values.");

    /// <summary>Returns the refusal of a request parameter of the wrong type.</summary>
    public static Refusal WrongType(string parameter, string expected) => Bad($"`{parameter}` must be {expected}.");

    /// <summary>Returns the refusal of a number that is infinite or has more digits than the limit.</summary>
    public static Refusal NumberTooLong(int limit) => Bad($"A number is infinite or has more than {limit} digits.");

    /// <summary>Returns the refusal of a parameter that is given more than once.</summary>
    public static Refusal Repeated(string parameter) => Bad($"`{parameter}` is given more than once.");

    /// <summary>The table of a request does not have the form that it asks for.</summary>
    /// <param name="message">The reason.</param>
    public static Refusal NoSuchForm(string message) => new(406, "NOT_ACCEPTABLE", message);

    /// <summary>The table of a request has too many rows.</summary>
    /// <param name="message">The reason.</param>
    public static Refusal TooManyRows(string message) => new(400, ErrorCodes.TooExpensive, message);

    private static Refusal Bad(string message) => new(400, "BAD_REQUEST", message);
}
