using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Cli.Cases;

/// <summary>Reads the parties of a row: of the column <c>parties</c> with <c>roles</c>, and of columns that have one role each.</summary>
/// <param name="units">Finds units.</param>
internal sealed class CaseParties(UnitFinder units)
{
    private const string Parties = "parties";
    private const string Roles = "roles";

    private static readonly (string Key, PartyRole Role)[] OfOneRole =
    [
        ("donor", PartyRole.Donor), ("recipient", PartyRole.Recipient), ("upstream", PartyRole.Upstream), ("downstream", PartyRole.Downstream),
        ("party_1", PartyRole.Peer), ("party_2", PartyRole.Peer),
    ];

    private static readonly char[] Separators = [';', '、', ',', '\n', '|'];

    /// <summary>The columns that have parties.</summary>
    public static IReadOnlyList<string> Columns { get; } = [Parties, .. OfOneRole.Select(column => column.Key)];

    /// <summary>Reads the parties of a row. One that cannot be read is reported and left out.</summary>
    /// <param name="row">The row.</param>
    /// <param name="date">The date of the case; null if it is not known.</param>
    public IReadOnlyList<Party> Read(CaseRow row, PartialDate? date) => [.. Listed(row, date), .. OfOneRole.SelectMany(column => Listed(row, date, column.Key, column.Role))];

    /// <summary>Reads the government that arranged a case; null if the cell is empty.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The column.</param>
    /// <param name="date">The date of the case; null if it is not known.</param>
    public UnitCode? Arranger(CaseRow row, string key, PartialDate? date) => row.TextOrNull(key) is { } text ? Find(row, key, text, date) : null;

    private Party[] Listed(CaseRow row, PartialDate? date)
    {
        string[] names = Split(row[Parties]);
        var roles = Split(row[Roles]).Select(word => row.Word<PartyRole>(Roles, word)).ToArray();
        if (roles is not [] && roles.Length != names.Length)
            row.Report(Roles, CaseRules.RoleCount, $"There are {names.Length} parties and {roles.Length} roles: write a role for each party, in their order, or none.");
        return
        [
            .. names.Index()
                .Select(name => (Code: Find(row, Parties, name.Item, date), Role: roles.ElementAtOrDefault(name.Index) ?? PartyRole.Peer))
                .Where(party => party.Code is not null)
                .Select(party => new Party(party.Code!.Value, party.Role)),
        ];
    }

    private IEnumerable<Party> Listed(CaseRow row, PartialDate? date, string key, PartyRole role) =>
        Split(row[key]).Select(name => Find(row, key, name, date)).OfType<UnitCode>().Select(code => new Party(code, role));

    private UnitCode? Find(CaseRow row, string key, string text, PartialDate? date)
    {
        var code = units.Find(text, date, out var problem);
        if (problem is not null)
            row.Report(key, CaseRules.Of(CaseRule.KnownUnit), problem, text);
        return code;
    }

    private static string[] Split(string cell) => Widths.Narrow(cell).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
