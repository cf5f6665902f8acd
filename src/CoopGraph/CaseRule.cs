namespace CoopGraph;

/// <summary>A rule of the model for cases, or for an edit of cases.</summary>
public enum CaseRule
{
    /// <summary>Every case has an id of its own.</summary>
    UniqueId,

    /// <summary>Every case has a title.</summary>
    TitleRequired,

    /// <summary>The year of a date lies within the years that the model allows.</summary>
    DateRange,

    /// <summary>A date comes with its meaning, and a meaning with a date.</summary>
    DateBasis,

    /// <summary>A case has two or more parties.</summary>
    PartyCount,

    /// <summary>A code belonged to a unit within the time that the date allows.</summary>
    KnownUnit,

    /// <summary>Every party is listed once.</summary>
    PartyOnce,

    /// <summary>The roles of the parties go together.</summary>
    Roles,

    /// <summary>Only an arranged case names a government that arranged it, and that government was above all parties.</summary>
    Arranger,

    /// <summary>An amount is not negative and has 15 digits at most.</summary>
    Amount,

    /// <summary>Every source has a title.</summary>
    SourceTitle,

    /// <summary>The address of a source begins with http:// or https://; a documented case has one.</summary>
    SourceUrl,

    /// <summary>A text is given where one is needed, has a length within its bounds, and no control characters.</summary>
    Text,

    /// <summary>An edit has a reason.</summary>
    ReasonRequired,

    /// <summary>An import has a number of rows within its bounds.</summary>
    RowCount,

    /// <summary>Two rows of an import are not the same case.</summary>
    RepeatedRow,

    /// <summary>A key of an edit is not used again for another edit.</summary>
    IdempotencyKey,
}
