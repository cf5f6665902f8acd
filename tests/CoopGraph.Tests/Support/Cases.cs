using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Tests.Support;

/// <summary>Cases for tests.</summary>
internal static class Cases
{
    /// <summary>Returns a case between peers that obeys the rules.</summary>
    public static Cooperation Between(string? date, params string[] parties) => new(
        "T-1",
        "A road is built",
        date is null ? null : PartialDate.TryParse(date) ?? throw new ArgumentException("No date.", nameof(date)),
        date is null ? null : DateBasis.Signed,
        Mechanism.SelfInitiated,
        IssueArea.Infrastructure,
        null,
        [.. parties.Select(code => new Party(UnitCode.Parse(code), PartyRole.Peer))],
        null,
        null,
        new Source("A page", "https://example.org/page", "They signed it", Confidence.High),
        Provenance.Documented);

    /// <summary>Returns the case with roles for its parties, in their order.</summary>
    public static Cooperation With(this Cooperation cooperation, params PartyRole[] roles) =>
        cooperation with { Parties = [.. cooperation.Parties.Zip(roles, (party, role) => party with { Role = role })] };
}
