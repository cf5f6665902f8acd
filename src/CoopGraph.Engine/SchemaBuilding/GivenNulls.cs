
namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// The one rule on null in filters. <c>eq: null</c> and <c>neq: null</c> ask for unknown values, and null for one related item asks that there
/// is none. Any other null would set no condition, and the answer would be wider than the client thinks; so it is refused.
/// </summary>
internal static class GivenNulls
{
    /// <summary>Returns a value that must not be null.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="value">The value.</param>
    /// <param name="advice">A further sentence on how to write what may be meant; null if there is none.</param>
    /// <exception cref="InvalidQuestionException">The value is null.</exception>
    public static T Refuse<T>(string name, object? value, string? advice)
        where T : class => value as T ?? throw new InvalidQuestionException(
            InvalidQuestionReason.BadUserInput,
            $"`{name}` is null, which sets no condition: leave `{name}` out." + (advice is null ? "" : $" {advice}"));
}
