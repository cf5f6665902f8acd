using ArchUnitNET.Fluent.Slices;
using Snapshooter.Xunit;

namespace CoopGraph.Tests.Architecture;

/// <summary>No two rooms use each other, directly or through others. Circles that are known are listed, and the list may only shrink.</summary>
public class CirclesTests
{
    [Fact]
    public void Circles_of_rooms_are_those_that_are_known() => Snapshot.Match(string.Concat(SliceRuleDefinition
        .Slices().Matching("CoopGraph.(**)").Should().BeFreeOfCycles()
        .Evaluate(House.Architecture)
        .Where(circle => !circle.Passed)
        .Select(circle => circle.Description + "\n")
        .Order(StringComparer.Ordinal)));
}
