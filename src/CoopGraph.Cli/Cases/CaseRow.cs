using System.Globalization;
using CoopGraph.Cli.Sheets;
using CoopGraph.Cooperations;

namespace CoopGraph.Cli.Cases;

/// <summary>A row of a table of cases. What cannot be read is reported, and read as missing.</summary>
/// <param name="header">The header.</param>
/// <param name="record">The row.</param>
/// <param name="problems">The problems are added to these.</param>
internal sealed class CaseRow(CaseHeader header, SheetRecord record, ICollection<SheetProblem> problems)
{
    /// <summary>The line.</summary>
    public int Line => record.Line;

    /// <summary>Whether no problem was reported.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The cell of a column; empty if there is none.</summary>
    public string this[string key] => header.CellOf(record, key);

    /// <summary>Reports a problem.</summary>
    /// <param name="key">The column.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="reason">The problem and a valid alternative, as sentences.</param>
    /// <param name="value">The value; null for that of the cell.</param>
    public void Report(string key, string rule, string reason, string? value = null)
    {
        IsSound = false;
        problems.Add(new(record.Line, header.HeaderOf(key), value ?? this[key], rule, reason));
    }

    /// <summary>Returns a text; null if the cell is empty.</summary>
    public string? TextOrNull(string key) => this[key] is { Length: > 0 } text ? text : null;

    /// <summary>Reads a date; null if the cell is empty.</summary>
    public PartialDate? Date(string key)
    {
        if (TextOrNull(key) is not { } text)
            return null;
        // October of a typed 2017.10 is the number 2017.1 in Excel, which would be read as January.
        var isFraction = header.HasFraction(record, key);
        var date = isFraction ? null : DateText.Read(text);
        if (date is null)
            Report(key, CaseRules.Date, DateText.Advice(text, isFraction));
        return date;
    }

    /// <summary>Reads a word that every case has.</summary>
    public T OneOf<T>(string key)
        where T : struct, Enum
    {
        if (this[key].Length == 0)
            Report(key, CaseRules.Required, $"The cell is empty: write one of {CaseWords.All<T>()}.");
        return OneOfOrNull<T>(key) ?? default;
    }

    /// <summary>Reads a word; null if the cell is empty.</summary>
    public T? OneOfOrNull<T>(string key)
        where T : struct, Enum => TextOrNull(key) is { } word ? Word<T>(key, word) : null;

    /// <summary>Reads a word of a cell.</summary>
    /// <param name="key">The column.</param>
    /// <param name="word">The word.</param>
    public T? Word<T>(string key, string word)
        where T : struct, Enum
    {
        var value = CaseWords.Read<T>(word);
        if (value is null)
            Report(key, CaseRules.Word, $"The word is none of {CaseWords.All<T>()}.", word);
        return value;
    }

    /// <summary>Reads the number of a revision; null if the cell is empty.</summary>
    public int? Revision(string key)
    {
        if (TextOrNull(key) is not { } text)
            return null;
        if (int.TryParse(Widths.Narrow(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        Report(key, CaseRules.Number, "A revision is a whole number from 1: write the one that you have seen, or leave the cell empty.");
        return null;
    }

    /// <summary>Reads yes or no; an empty cell is no.</summary>
    public bool Flag(string key)
    {
        switch (Widths.Narrow(this[key]).ToLowerInvariant())
        {
            case "yes" or "true" or "1" or "是" or "y":
                return true;
            case "" or "no" or "false" or "0" or "否" or "n":
                return false;
            default:
                Report(key, CaseRules.Word, "Write yes (是) or no (否).");
                return false;
        }
    }
}
