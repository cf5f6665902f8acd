using System.Collections;

namespace CoopGraph.Questions;

/// <summary>
/// The known results of one condition for numbered subjects: two bits for each, so that a filter of hundreds of conditions needs little memory.
/// </summary>
/// <param name="subjects">The number of subjects. They are numbered from 0.</param>
public sealed class KnownResults(int subjects)
{
    private readonly BitArray _isKnown = new(subjects);
    private readonly BitArray _holds = new(subjects);

    /// <summary>Returns the result for a subject; null if it is not known.</summary>
    /// <param name="subject">The subject's number.</param>
    public bool? Find(int subject) => _isKnown[subject] ? _holds[subject] : null;

    /// <summary>Adds the result for a subject.</summary>
    /// <param name="subject">The subject's number.</param>
    /// <param name="holds">Whether the condition holds.</param>
    public void Add(int subject, bool holds)
    {
        _holds[subject] = holds;
        _isKnown[subject] = true;
    }
}
