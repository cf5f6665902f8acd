using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Seeding;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.TemporarySeed;

namespace CoopGraph.Tests.Seeding;

/// <summary>Tests that a written case file is read back to the same cases.</summary>
public sealed class CaseFileWriterTests : IDisposable
{
    private readonly TemporarySeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void Cases_are_read_back_as_they_were()
    {
        var data = _seed.Read();
        var text = Write(data.Cooperations, new UnitMap(data.Units));
        Assert.Equal(Written(data.Cooperations), Written(_seed.Write(Documented, text).Read().Cooperations));
    }

    [Fact]
    public void So_is_the_whole_of_the_real_seed()
    {
        var real = Repository.Data.Cooperations.Where(cooperation => cooperation.CaseId.StartsWith("DOC-", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.SeedFolder, Documented)), Write(real, Repository.Map)["# A comment\n".Length..]);
    }

    [Fact]
    public void The_file_begins_with_the_comments_and_its_lines_end_alike_on_every_machine()
    {
        var text = Write([], Repository.Map);
        Assert.StartsWith("# A comment\ncase_id,parties,", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    private static string Write(IEnumerable<Cooperation> cases, UnitMap map)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        CaseFileWriter.Write(writer, ["A comment"], cases, map);
        return writer.ToString();
    }

    private static IEnumerable<string> Written(IEnumerable<Cooperation> cases) => cases.Select(one => $"{one} {string.Join(' ', one.Parties)}");
}
