using Xunit.Abstractions;

namespace CoopGraph.Testing;

/// <summary>Marks a class of tests, or the definition of a collection of them, that takes minutes.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesMinutesAttribute : Attribute;

/// <summary>
/// Runs the tests that take minutes before all others. Otherwise one of them begins last and runs alone for minutes, while the other cores of
/// the machine have nothing to do.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private const string OfOneClass = "Test collection for ";

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections)
        => testCollections.OrderBy(collection => TakesMinutes(collection) ? 0 : 1).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    // A class without a collection is one of its own, which has its name.
    private static bool TakesMinutes(ITestCollection collection)
    {
        var name = collection.DisplayName;
        var type = collection.CollectionDefinition
            ?? (name.StartsWith(OfOneClass, StringComparison.Ordinal) ? collection.TestAssembly.Assembly.GetType(name[OfOneClass.Length..]) : null);
        return type?.GetCustomAttributes(typeof(TakesMinutesAttribute).AssemblyQualifiedName).Any() == true;
    }
}
