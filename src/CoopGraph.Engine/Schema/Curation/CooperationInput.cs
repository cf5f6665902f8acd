using System.ComponentModel;
using CoopGraph.Cooperations;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A case of cooperation as a curator enters it.</summary>
[Name("CooperationInput")]
internal sealed record CooperationInput
{
    /// <summary>The units that take part, two or more, the giving or upstream side first.</summary>
    public required IReadOnlyList<PartyInput> Parties { get; init; }

    /// <summary>The date, as exactly as it is known. Left out or null: it is not known.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The meaning of the date; needed if there is one.</summary>
    public DateBasis? DateBasis { get; init; }

    /// <summary>The way in which the cooperation came about.</summary>
    public required Mechanism Mechanism { get; init; }

    /// <summary>The subject of the cooperation.</summary>
    public required IssueArea IssueArea { get; init; }

    /// <summary>The higher government that brokered an arranged case. Left out or null: none did, or none is named.</summary>
    public UnitBy? ArrangedBy { get; init; }

    /// <summary>Money that the source names. Left out or null: it names none.</summary>
    public AmountInput? Amount { get; init; }

    /// <summary>The content of the agreement in a few words of the curator's own, at most 500 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Further facts that a reader should know, at most 5,000 characters. Left out or null: there are none.</summary>
    public string? Note { get; init; }

    /// <summary>The source of the case.</summary>
    public required SourceInput Source { get; init; }
}

/// <summary>A unit that takes part in a case.</summary>
[Name("PartyInput")]
internal sealed record PartyInput
{
    /// <summary>The unit, as it was called or coded when the case was agreed.</summary>
    public required UnitBy Unit { get; init; }

    /// <summary>The role of the unit. Donors go with recipients and upstream units with downstream ones; otherwise all are peers.</summary>
    [DefaultValue(PartyRole.Peer)]
    public PartyRole Role { get; init; } = PartyRole.Peer;
}

/// <summary>An amount of money that a source names.</summary>
[Name("AmountInput")]
internal sealed record AmountInput
{
    /// <summary>The amount in yuan, not negative.</summary>
    public required double Rmb { get; init; }

    /// <summary>The period that the amount covers. Left out or null: the source does not say.</summary>
    public AmountPeriod? Period { get; init; }
}

/// <summary>The source of a case.</summary>
[Name("SourceInput")]
internal sealed record SourceInput
{
    /// <summary>The title of the page or paper; `(title not seen)` if it was not seen.</summary>
    public required string Title { get; init; }

    /// <summary>The address, beginning with http:// or https://. Left out or null: the source is in print.</summary>
    public string? Url { get; init; }

    /// <summary>The statement in the source that proves the case, paraphrased, at most 5,000 characters.</summary>
    public required string Evidence { get; init; }

    /// <summary>The strength of the proof.</summary>
    public required Confidence Confidence { get; init; }
}
