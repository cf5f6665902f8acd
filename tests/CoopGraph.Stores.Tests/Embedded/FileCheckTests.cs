using CoopGraph.Cooperations;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>Tests that the check of a whole data file finds what opening the file would not.</summary>
public class FileCheckTests
{
    [Fact]
    public async Task A_file_with_a_past_is_whole()
    {
        await using var file = await MakeAsync();
        file.Open().CheckFile();
        file.CloseAll();
        file.Open(readOnly: true).CheckFile();
    }

    [Theory]
    [InlineData("UPDATE cooperation SET issue_area = 'Gardening' WHERE case_id = 'A'", "CoopGraph cannot read the present data: ")]
    [InlineData("UPDATE party SET code = 990000 WHERE case_id = 'A'", "The case A breaks a rule: ")]
    [InlineData("UPDATE case_past SET content = '{' WHERE case_id = 'A'", "CoopGraph cannot read what the case A was before version 2: ")]
    [InlineData("UPDATE case_past SET content = replace(content, '\"A\"', '\"B\"') WHERE case_id = 'A'", "What the case A was before is that of another case.")]
    [InlineData("UPDATE case_past SET since = 1 WHERE until = 3", "The case A has two contents in version 1.")]
    [InlineData("UPDATE base_data SET content = replace(content, '2014', '2013')", "is not what it was when it was written.")]
    [InlineData("UPDATE base_data SET content = 'nothing'", "CoopGraph cannot read the archived map ")]
    [InlineData("UPDATE data_version SET changed = 7 WHERE generation = 2", "says that it changed 7 cases, and 1 are recorded.")]
    [InlineData("UPDATE case_change SET kind = 'Lost' WHERE generation = 2", "CoopGraph cannot read the changes: ")]
    [InlineData("UPDATE case_record SET revision = 9 WHERE case_id = 'A'", "The case A has revision 9, and its last change has 3.")]
    [InlineData("UPDATE meta SET value = '8' WHERE key = 'generation'", "The file says that its version is 8, and the newest that is recorded is 3.")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM cooperation WHERE case_id = 'A'", "A row of the table party belongs to a row of cooperation that is not there.")]
    public async Task A_row_that_CoopGraph_did_not_write_is_found(string change, string fault)
    {
        await using var file = await MakeAsync();
        file.CloseAll();
        RawFile.Ask(file.DataFile, change);

        var refusal = Assert.Throws<StoreUnavailableException>(() => file.Open().CheckFile());

        Assert.StartsWith($"{file.DataFile} has faults. ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("to make it anew from the seed.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_opening_the_file_does_not_read_is_checked_too()
    {
        await using var file = await MakeAsync();
        file.CloseAll();
        RawFile.Ask(file.DataFile, "PRAGMA wal_checkpoint(TRUNCATE)");
        var page = int.Parse(RawFile.Ask(file.DataFile, "SELECT rootpage FROM sqlite_schema WHERE name = 'edit_key_by_age'")!, System.Globalization.CultureInfo.InvariantCulture);
        var size = int.Parse(RawFile.Ask(file.DataFile, "PRAGMA page_size")!, System.Globalization.CultureInfo.InvariantCulture);
        var bytes = await File.ReadAllBytesAsync(file.DataFile);
        bytes.AsSpan((page - 1) * size, size).Fill(0xFF);
        await File.WriteAllBytesAsync(file.DataFile, bytes);
        await file.Open().OpenAsync(default);

        var refusal = Assert.Throws<StoreUnavailableException>(() => file.Open().CheckFile());

        Assert.Contains("SQLite finds: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_many_faults_names_ten()
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(SmallCountry.With([.. Enumerable.Range(0, 30).Select(i => SmallCountry.Case($"A-{i}", "2014", RealUnits.Feidong, RealUnits.Feixi))]), default);
        file.CloseAll();
        RawFile.Ask(file.DataFile, "UPDATE party SET code = 990000 WHERE position = 0");

        var refusal = Assert.Throws<StoreUnavailableException>(() => file.Open().CheckFile());

        Assert.Equal(10, refusal.Message.Split("breaks a rule").Length - 1);
    }

    // A load of one case, and two changes to it.
    private static async Task<EmbeddedFile> MakeAsync()
    {
        var file = new EmbeddedFile();
        await file.Open().LoadAsync(SmallCountry.With(Titled("One")), default);
        await file.Open().LoadAsync(SmallCountry.With(Titled("Two")), default);
        await file.Open().LoadAsync(SmallCountry.With(Titled("Three")), default);
        return file;
    }

    private static Cooperation Titled(string title) => SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi) with { Title = title };
}
