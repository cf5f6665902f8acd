using System.Text.RegularExpressions;
using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Policies;

/// <summary>Checks policies against the rules of the model.</summary>
public static partial class PolicyRules
{
    /// <summary>The largest number of policies that data can contain. They are listed without pages.</summary>
    public static int Most => 100;

    /// <summary>Checks each policy by itself, the keys of all for duplicates, and their number.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="map">The map on which the codes of issuers are looked up.</param>
    /// <returns>The breaches, by row of <paramref name="policies"/>, in the order of the rows.</returns>
    public static IEnumerable<RuleViolation> Check(IReadOnlyList<Policy> policies, UnitMap map)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, policy) in policies.Index())
        {
            var breaches = CheckId(row, policy, ids)
                .Concat(CheckTime(row, policy))
                .Concat(CheckIssuer(row, policy, map))
                .Concat(CheckSource(row, policy.Source));
            foreach (var breach in breaches)
                yield return breach;
        }
    }

    private static IEnumerable<RuleViolation> CheckId(int row, Policy policy, HashSet<string> ids)
    {
        if (row == Most)
            yield return new(row, nameof(policy.Id), $"It is one policy too many; there can be {Most}.");
        if (!Key().IsMatch(policy.Id))
        {
            yield return new(
                row, nameof(policy.Id), $"'{policy.Id}' is not an id: lower-case letters, digits and hyphens, such as war-on-pollution.");
        }
        else if (!ids.Add(policy.Id))
            yield return new(row, nameof(policy.Id), $"{policy.Id} is another policy's id already; every policy has one of its own.");
        if (string.IsNullOrWhiteSpace(policy.Title))
            yield return new(row, nameof(policy.Title), "The policy has no title; give its name in English, in a few words.");
    }

    private static IEnumerable<RuleViolation> CheckTime(int row, Policy policy)
    {
        if (policy.From is < CooperationRules.FirstYear or > CooperationRules.LastYear)
        {
            yield return new(
                row,
                nameof(policy.From),
                $"{policy.From} cannot be a policy's year; it must lie within {CooperationRules.FirstYear} to {CooperationRules.LastYear}.");
        }

        if (policy.To is { } to && (to < policy.From || to > CooperationRules.LastYear))
        {
            yield return new(
                row,
                nameof(policy.To),
                $"{to} cannot be the last year of a policy of {policy.From}; it must lie within {policy.From} to {CooperationRules.LastYear}.");
        }

        if (policy.Date is { } day && day.Year != policy.From)
            yield return new(row, nameof(policy.Date), $"{day:yyyy-MM-dd} does not lie in {policy.From}, the policy's year.");
    }

    private static IEnumerable<RuleViolation> CheckIssuer(int row, Policy policy, UnitMap map)
    {
        if (policy.Issuer is not { } code || map.VersionsNamedBy(code, policy.Time).Any())
            yield break;
        yield return new(
            row,
            nameof(policy.Issuer),
            map.VersionsOf(code) is [var unit, ..]
                ? $"No unit had {code} at the policy's time, {policy.Time}; {unit.NameEn} had it at another."
                : $"{code} is unknown: no unit had it between {map.Window.First:yyyy-MM-dd} and {map.Window.Last:yyyy-MM-dd}.");
    }

    private static IEnumerable<RuleViolation> CheckSource(int row, Source source)
    {
        if (string.IsNullOrWhiteSpace(source.Title))
            yield return new(row, "Source.Title", "The source has no title; where none was seen, write (title not seen).");
        if (source.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new(row, "Source.Url", $"'{url}' is not an address that begins with http:// or https://.");
        if (string.IsNullOrWhiteSpace(source.Evidence))
            yield return new(row, "Source.Evidence", "The source has no evidence; say what it states of the policy and its time.");
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Key();
}
