using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Transfers;

/// <summary>Adds up transfers: cases in which a donor gives to a recipient.</summary>
public static class TransferTable
{
    /// <summary>The number of transfers that are listed by default.</summary>
    public static int DefaultFirst => 1_000;

    /// <summary>The largest number of transfers that can be listed.</summary>
    public static int LargestFirst => 10_000;

    /// <summary>Returns the transfers of cases, most cases first, then by the codes of giver and receiver.</summary>
    /// <param name="cases">The cases, each once.</param>
    /// <param name="level">The level of the units.</param>
    /// <param name="first">The largest number of transfers, 1 to <see cref="LargestFirst"/>.</param>
    /// <param name="day">The day of the codes by which they are sorted.</param>
    /// <exception cref="InvalidQuestionException">The number is out of bounds.</exception>
    public static IReadOnlyList<Transfer> Of(IEnumerable<CaseFacts> cases, TransferLevel level, int first, DateOnly day)
    {
        if (first < 1 || first > LargestFirst)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`first` is {first}: give 1 to {LargestFirst}.");
        var sums = new Dictionary<(Place From, Place To), Sum>();
        foreach (var facts in cases)
            Add(sums, facts, level);
        return
        [
            .. sums.Select(pair => new Transfer(
                    pair.Key.From, pair.Key.To, pair.Value.Cases, pair.Value.WithAmount, pair.Value.WithAmount == 0 ? null : pair.Value.Yearly))
                .OrderByDescending(transfer => transfer.CaseCount)
                .ThenBy(transfer => Code(transfer.From, level, day), StringComparer.Ordinal)
                .ThenBy(transfer => Code(transfer.To, level, day), StringComparer.Ordinal)
                .Take(first),
        ];
    }

    /// <summary>Returns the unit that a place of a transfer was at the level, on the day or on the nearest one.</summary>
    public static UnitOnDay Show(Place place, TransferLevel level, DateOnly day) => place.On(day, level switch
    {
        TransferLevel.County => AdministrativeLevel.County,
        TransferLevel.Prefecture => AdministrativeLevel.Prefecture,
        _ => AdministrativeLevel.Province,
    });

    private static string Code(Place place, TransferLevel level, DateOnly day) => Show(place, level, day).SortCode(day);

    private static void Add(Dictionary<(Place From, Place To), Sum> sums, CaseFacts facts, TransferLevel level)
    {
        UnitStanding[] donors = PartiesAs(facts, PartyRole.Donor), recipients = PartiesAs(facts, PartyRole.Recipient);
        var pairs =
            from donor in donors
            from recipient in recipients
            select (From: PlaceOf(donor, level), To: PlaceOf(recipient, level));
        var yearly = facts.AmountPeriod == AmountPeriod.PerYear ? facts.AmountRmb : null;
        foreach (var pair in pairs.Where(pair => pair.From is not null && pair.To is not null).CountBy(pair => pair))
        {
            var sum = sums.GetValueOrDefault((pair.Key.From!, pair.Key.To!));
            sums[(pair.Key.From!, pair.Key.To!)] = new Sum(
                sum.Cases + 1,
                sum.WithAmount + (yearly is null ? 0 : 1),
                sum.Yearly + ((yearly ?? 0) * pair.Value / (donors.Length * recipients.Length)));
        }
    }

    private static UnitStanding[] PartiesAs(CaseFacts facts, PartyRole role) =>
        [.. facts.Parties.Zip(facts.Roles).Where(party => party.Second == role).Select(party => party.First)];

    private static Place? PlaceOf(UnitStanding party, TransferLevel level) => level switch
    {
        TransferLevel.County => party.County,
        TransferLevel.Prefecture => party.Prefecture,
        _ => party.Province,
    };

    private readonly record struct Sum(int Cases, int WithAmount, decimal Yearly);
}
