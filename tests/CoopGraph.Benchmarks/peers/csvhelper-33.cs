#!/usr/bin/env dotnet
#:package CsvHelper@33.1.0
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// CsvHelper 33.1, to compare with the table of `-- reports csv`: a program has one version of a package, and the project has 34. It reads the measured table from a file,
// and writes its records from memory to a destination that drops them, as objects and as texts; alternating rounds, medians of nine after ten first ones.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsvHelper;

const int FirstRounds = 10;
const int Rounds = 9;

var (texts, cases) = Read(args[0]);
List<double> objects = [];
List<double> fields = [];
for (var round = 0; round < FirstRounds + Rounds; round++)
{
    var asObjects = await RateAsync(csv => csv.WriteRecordsAsync(cases));
    var asTexts = await RateAsync(WriteTextsAsync);
    if (round < FirstRounds)
        continue;
    objects.Add(asObjects);
    fields.Add(asTexts);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases.Count} rows; texts {Median(fields):N0}, objects {Median(objects):N0} rows a second"));

static (List<string[]> Texts, List<PlainCase> Cases) Read(string file)
{
    using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
    List<string[]> texts = [];
    csv.Read();
    csv.ReadHeader();
    while (csv.Read())
        texts.Add([.. Enumerable.Range(0, 10).Select(column => csv.GetField(column)!)]);
    return (texts, [.. texts.Select(row => new PlainCase(
        row[0], row[1], row[2].Length == 0 ? null : int.Parse(row[2], CultureInfo.InvariantCulture), row[3], row[4], row[5], row[6], row[7], row[8].Length == 0 ? null : row[8], row[9]))]);
}

async Task WriteTextsAsync(CsvWriter csv)
{
    foreach (var row in texts)
    {
        foreach (var field in row)
            csv.WriteField(field);
        await csv.NextRecordAsync();
    }
}

async Task<double> RateAsync(Func<CsvWriter, Task> write)
{
    GC.Collect();
    var watch = Stopwatch.StartNew();
    await using (var csv = new CsvWriter(new StreamWriter(Stream.Null, new UTF8Encoding(false), 64 * 1024), CultureInfo.InvariantCulture))
        await write(csv);
    return cases.Count / watch.Elapsed.TotalSeconds;
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

internal sealed record PlainCase(
    string CaseId, string Title, int? Year, string Mechanism, string IssueArea, string Scope, string Level, string Provenance, string? Note, string SourceTitle);
