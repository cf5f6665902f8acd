using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Reads cases from the inputs of mutations. What cannot be read is collected, so that a client gets all that is wrong at once.</summary>
/// <param name="graph">The graph, with the map on which units are looked up.</param>
internal sealed class CaseInputReader(IGraphSnapshot graph)
{
    // Beyond decimal's range; the rules of the model refuse far smaller amounts.
    private const double TooMuch = 1e18;

    private readonly List<RuleViolation> _violations = [];

    /// <summary>The parts of the input that cannot be read.</summary>
    public IReadOnlyList<RuleViolation> Violations => _violations;

    /// <summary>Reads a row of an import.</summary>
    /// <param name="row">The row.</param>
    /// <param name="index">Its position, from 0.</param>
    public CaseDraft Read(ImportRowInput row, int index) => new(row.CaseId, Read(row.Cooperation, index), row.AllowDuplicate);

    /// <summary>Reads a case.</summary>
    /// <param name="input">The case.</param>
    /// <param name="row">Its row in the edit, from 0.</param>
    public Cooperation Read(CooperationInput input, int row = 0) => new(
        string.Empty,
        input.Title.Trim(),
        input.Date,
        input.DateBasis,
        input.Mechanism,
        input.IssueArea,
        Read(input.ArrangedBy, input.Date, row, "ArrangedBy"),
        Read(input.Parties, input.Date, row),
        Read(input.Amount),
        Text(input.Note),
        Read(input.Source),
        Provenance.Curated);

    /// <summary>Reads a change, and returns the function that makes it.</summary>
    public Func<Cooperation, Cooperation> Read(CooperationPatch patch)
    {
        var given = patch.Given;
        foreach (var name in (string[])["parties", "mechanism", "issueArea", "title", "source"])
        {
            if (given.TryGetValue(name, out var value) && value is null)
                _violations.Add(new(0, name, $"`{name}` is null, and every case has one: leave it out to let it stay.") { Rule = CaseRule.Text });
        }

        // Units are looked up on the day of the case, which may be one that the change leaves as it is; so they are looked up once more when the
        // change is made, and one that is then ambiguous refuses it.
        Check(given);
        return one => Apply(one, given);
    }

    private void Check(IReadOnlyDictionary<string, object?> given)
    {
        var date = given.GetValueOrDefault("date") as PartialDate;
        if (given.GetValueOrDefault("parties") is IEnumerable<object> parties)
            Read([.. parties.Cast<PartyInput>()], date, 0);
        if (given.GetValueOrDefault("arrangedBy") is UnitBy arranger)
            Read(arranger, date, 0, "ArrangedBy");
    }

    private static Amount? Read(AmountInput? input) => input is null ? null : new((decimal)Math.Clamp(input.Rmb, -TooMuch, TooMuch), input.Period);

    private static Source Read(SourceInput input) => new(input.Title.Trim(), Text(input.Url), input.Evidence.Trim(), input.Confidence);

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    private Cooperation Apply(Cooperation one, IReadOnlyDictionary<string, object?> given)
    {
        foreach (var (name, value) in given.OrderBy(pair => pair.Key == "date" ? 0 : 1))
        {
            one = name switch
            {
                "date" => one with { Date = (PartialDate?)value },
                "dateBasis" => one with { DateBasis = (DateBasis?)value },
                "mechanism" => one with { Mechanism = (Mechanism)value! },
                "issueArea" => one with { IssueArea = (IssueArea)value! },
                "title" => one with { Title = ((string)value!).Trim() },
                "note" => one with { Note = Text((string?)value) },
                "amount" => one with { Amount = Read((AmountInput?)value) },
                "source" => one with { Source = Read((SourceInput)value!) },
                "arrangedBy" => one with { ArrangedBy = value is UnitBy by ? Find(by, one.Date) : null },
                "parties" => one with { Parties = [.. ((IEnumerable<object>)value!).Cast<PartyInput>().Select(party => new Party(Find(party.Unit, one.Date), party.Role))] },
                _ => throw new ArgumentException($"A case has no {name}.", nameof(given)),
            };
        }

        return one;
    }

    private IReadOnlyList<Party> Read(IReadOnlyList<PartyInput> parties, PartialDate? date, int row) =>
    [
        .. parties
            .Select((party, index) => (Code: Read(party.Unit, date, row, string.Create(CultureInfo.InvariantCulture, $"Parties.{index}.Unit")), party.Role))
            .Where(party => party.Code is not null)
            .Select(party => new Party(party.Code!.Value, party.Role)),
    ];

    private UnitCode? Read(UnitBy? by, PartialDate? date, int row, string member)
    {
        if (by is null)
            return null;
        try
        {
            return Find(by, date);
        }
        catch (InvalidQuestionException e)
        {
            _violations.Add(new(row, member, e.Message) { Rule = CaseRule.KnownUnit });
            return null;
        }
    }

    private UnitCode Find(UnitBy by, PartialDate? date)
    {
        // The rules of the model say what is wrong with a code.
        if (by.Code is { } code)
            return code;
        var day = ScopeRules.DayOf(date, graph.Map.Window);
        return (UnitLookup.Find(graph, by, day, null) ?? UnitLookup.Find(graph, by, null, null))?.Unit.Unit.Code
            ?? throw new InvalidQuestionException(
                InvalidQuestionReason.BadUserInput, $"No unit has the {(by.Id is null ? $"name '{by.Name}'" : $"id '{by.Id}'")} at that time.");
    }
}
