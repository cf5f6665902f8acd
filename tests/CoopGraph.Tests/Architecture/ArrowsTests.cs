using Snapshooter.Xunit;

namespace CoopGraph.Tests.Architecture;

/// <summary>
/// Checks the uses of one room by another. A new arrow appears in the diff of the approved list, as a change of the schema does.
/// </summary>
public class ArrowsTests
{
    [Fact]
    public void Room_dependencies_match_the_approved_list() => Snapshot.Match(string.Join('\n', House.Arrows) + "\n");
}
