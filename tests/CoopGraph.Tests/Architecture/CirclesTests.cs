using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.xUnit;

namespace CoopGraph.Tests.Architecture;

/// <summary>No two rooms use each other, directly or through others.</summary>
public class CirclesTests
{
    [Fact]
    public void Rooms_are_free_of_circles() =>
        SliceRuleDefinition.Slices().Matching("CoopGraph.(**)").Should().BeFreeOfCycles().Check(House.Architecture);
}
