using CoopGraph.Units;

namespace CoopGraph.Cooperations;

/// <summary>
/// Checks cases against the rules of the model. A date after the paper's period (2009 to 2020) breaks no rule. A case that obeys the rules
/// can be put on the map (<see cref="Placing"/>).
/// </summary>
public static partial class CooperationRules
{
    /// <summary>The earliest year of a case, inclusive: the People's Republic's first.</summary>
    public const int FirstYear = 1949;

    /// <summary>The latest year of a case, inclusive.</summary>
    public const int LastYear = 2100;

    // Neo4j compares amounts as floating-point numbers, which have 15 exact digits.
    private const decimal AmountEnd = 1_000_000_000_000_000m;

    /// <summary>Checks each case by itself, and the keys of all cases for duplicates.</summary>
    /// <param name="cooperations">The cases.</param>
    /// <param name="map">The map on which their codes are looked up.</param>
    /// <returns>The breaches, by row of <paramref name="cooperations"/>, in the order of the rows.</returns>
    public static IEnumerable<RuleViolation> Check(IReadOnlyList<Cooperation> cooperations, UnitMap map)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, cooperation) in cooperations.Index())
        {
            var breaches = CheckId(row, cooperation, ids)
                .Concat(CheckDate(row, cooperation))
                .Concat(CheckParties(row, cooperation, map))
                .Concat(CheckRoles(row, cooperation))
                .Concat(CheckArranger(row, cooperation, map))
                .Concat(CheckAmount(row, cooperation))
                .Concat(CheckSource(row, cooperation));
            foreach (var breach in breaches)
                yield return breach;
        }
    }

    private static IEnumerable<RuleViolation> CheckId(int row, Cooperation cooperation, HashSet<string> ids)
    {
        if (string.IsNullOrWhiteSpace(cooperation.CaseId))
            yield return new(row, nameof(cooperation.CaseId), "The case has no id; every case has one of its own.") { Rule = CaseRule.UniqueId };
        else if (!ids.Add(cooperation.CaseId))
        {
            yield return new(
                row,
                nameof(cooperation.CaseId),
                $"{cooperation.CaseId} is another case's id already; every case has one of its own.")
            { Rule = CaseRule.UniqueId };
        }

        if (string.IsNullOrWhiteSpace(cooperation.Title))
            yield return new(row, nameof(cooperation.Title), "The case has no title; say in a few words what was agreed.") { Rule = CaseRule.TitleRequired };
    }

    private static IEnumerable<RuleViolation> CheckDate(int row, Cooperation cooperation)
    {
        if (cooperation.Date is { Year: < FirstYear or > LastYear } date)
        {
            yield return new(
                row,
                nameof(cooperation.Date),
                $"{date} cannot be a case's date; the year must lie within {FirstYear} to {LastYear}.")
            { Rule = CaseRule.DateRange };
        }

        if (cooperation.Date is null != cooperation.DateBasis is null)
        {
            yield return new(
                row,
                nameof(cooperation.DateBasis),
                cooperation.Date is null
                    ? "It says what the date means, but there is no date; leave it out."
                    : $"The date {cooperation.Date} comes without its meaning; say whether it is that of signing or one on which the tie held.")
            { Rule = CaseRule.DateBasis };
        }
    }

    private static IEnumerable<RuleViolation> CheckAmount(int row, Cooperation cooperation)
    {
        if (cooperation.Amount is { Rmb: < 0 } amount)
            yield return new(row, "Amount.Rmb", $"{amount.Rmb} yuan is less than nothing; an amount is not negative.") { Rule = CaseRule.Amount };
        else if (cooperation.Amount is { Rmb: var rmb } && (rmb >= AmountEnd || rmb != (decimal)(double)rmb))
        {
            yield return new(
                row, "Amount.Rmb", $"{rmb} yuan has more digits than every store compares exactly; an amount has 15 digits at most, and is less than {AmountEnd}.")
            { Rule = CaseRule.Amount };
        }
    }

    private static IEnumerable<RuleViolation> CheckSource(int row, Cooperation cooperation)
    {
        var source = cooperation.Source;
        if (string.IsNullOrWhiteSpace(source.Title))
            yield return new(row, "Source.Title", "The source has no title; where none was seen, write (title not seen).") { Rule = CaseRule.SourceTitle };
        if (source.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new(row, "Source.Url", $"'{url}' is not an address that begins with http:// or https://.") { Rule = CaseRule.SourceUrl };
        else if (source.Url is null && cooperation.Provenance == Provenance.Documented)
            yield return new(row, "Source.Url", "The case is documented, so it needs the address of the page that documents it.") { Rule = CaseRule.SourceUrl };
    }
}
