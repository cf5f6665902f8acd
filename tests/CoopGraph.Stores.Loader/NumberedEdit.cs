using System.Globalization;
using CoopGraph.Curation;

namespace CoopGraph.Stores.Loader;

/// <summary>Edits of the first version of <see cref="NumberedGraph"/>, each with a key of its own.</summary>
public static class NumberedEdit
{
    /// <summary>Returns the edit of a number, from 1: it adds a case with the number as its title.</summary>
    public static EditRequest Of(int number)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        var content = NumberedGraph.Of(1).Cooperations[0] with { Title = name };
        return new(new CaseEdit.Add(new(null, content, AllowDuplicate: true)), "a test", $"Edit {name}.", new IdempotencyKey(name, name));
    }
}
