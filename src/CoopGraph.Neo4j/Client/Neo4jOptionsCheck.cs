using System.Globalization;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Client;

/// <summary>Checks the settings at start. Its messages name settings and never repeat a secret.</summary>
internal sealed class Neo4jOptionsCheck : IValidateOptions<Neo4jOptions>
{
    private static readonly TimeSpan ShortestTimeout = TimeSpan.Parse(Neo4jOptions.ShortestTimeout, CultureInfo.InvariantCulture);
    private static readonly TimeSpan LongestTimeout = TimeSpan.Parse(Neo4jOptions.LongestTimeout, CultureInfo.InvariantCulture);

    public ValidateOptionsResult Validate(string? name, Neo4jOptions options)
    {
        List<string> faults = [.. Address(options.Uri), .. Credentials(options), .. Limits(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Address(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            yield return "Neo4j:Uri is not an absolute URI; it should look like http://127.0.0.1:7474.";
        else if (IsBolt(uri.Scheme))
            yield return $"Neo4j:Uri is a {uri.Scheme} address, but Neo4j is asked over its HTTP Query API: give the HTTP port, " +
                $"such as http://{uri.Host}:7474, or https where the server has a certificate.";
        else if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            yield return $"Neo4j:Uri has the scheme {uri.Scheme}; it should be http or https.";
        else if (uri.UserInfo.Length > 0)
            yield return "Neo4j:Uri holds a user or password, and URIs get logged: give them as Neo4j:User and Neo4j:Password.";
        else if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            yield return "Neo4j:Uri has a query or a fragment; it should end with the port or a path.";
    }

    private static bool IsBolt(string scheme) =>
        scheme is "bolt" or "bolt+s" or "bolt+ssc" or "neo4j" or "neo4j+s" or "neo4j+ssc";

    private static IEnumerable<string> Credentials(Neo4jOptions options)
    {
        if (options.Password is not null && options.BearerToken is not null)
            yield return "Neo4j:Password and Neo4j:BearerToken are both set; one of them should be.";
        else if (options.User is not null && options.Password is null)
            yield return "Neo4j:User is set without Neo4j:Password.";
        if (options.Password is "" || options.BearerToken is "" || options.User is "")
            yield return "Neo4j:User, Neo4j:Password or Neo4j:BearerToken is empty; leave it out where it is not used.";
        if (options.User?.Contains(':', StringComparison.Ordinal) == true)
            yield return "Neo4j:User has a colon in it, which HTTP's basic authentication cannot send.";
        if (options.BearerToken?.Any(c => !char.IsAscii(c) || char.IsWhiteSpace(c) || char.IsControl(c)) == true)
            yield return "Neo4j:BearerToken has a space or another character in it that a header cannot hold.";
    }

    private static IEnumerable<string> Limits(Neo4jOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Database))
            yield return "Neo4j:Database is empty.";
        foreach (var (name, value) in new[]
        {
            (nameof(options.AttemptTimeout), options.AttemptTimeout), (nameof(options.TotalTimeout), options.TotalTimeout),
            (nameof(options.WriteTimeout), options.WriteTimeout),
        })
        {
            if (value < ShortestTimeout || value > LongestTimeout)
                yield return $"Neo4j:{name} is {value}; it should be from 00:00:00.1 to 01:00:00.";
        }

        if (options.TotalTimeout < options.AttemptTimeout)
            yield return "Neo4j:TotalTimeout is shorter than Neo4j:AttemptTimeout.";
        if (options.MaxStatements is < 1 or > 1000)
            yield return $"Neo4j:MaxStatements is {options.MaxStatements}; it should be from 1 to 1000.";
        if (options.MaxWaitingStatements < 0)
            yield return $"Neo4j:MaxWaitingStatements is {options.MaxWaitingStatements}; it should be 0 or more.";
        if (options.MostCasesInMemory < 0)
            yield return $"Neo4j:MostCasesInMemory is {options.MostCasesInMemory}; it should be 0 or more.";
        if (options.MaxConnections is < 1 or > 1000)
            yield return $"Neo4j:MaxConnections is {options.MaxConnections}; it should be from 1 to 1000.";
    }
}
