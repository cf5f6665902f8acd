using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Shipping;

/// <summary>Each promise has tests, and each test that the page names exists.</summary>
public partial class PromisesTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "promises.md"));
    private static readonly string[] Sources =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];

    public static TheoryData<string, string> Named
    {
        get
        {
            var named = new TheoryData<string, string>();
            foreach (var test in Test().Matches(Page).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Distinct())
                named.Add(test.Item1, test.Item2);
            return named;
        }
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void A_test_that_is_named_exists(string type, string method) => Assert.Contains(
        Sources, source => Regex.IsMatch(source, $@"\bclass {type}\b") && Regex.IsMatch(source, $@"\[(Skippable)?(Fact|Theory)[^\]]*\][^;{{]*?\b{method}\("));

    [Fact]
    public void Each_of_the_seven_has_a_test()
    {
        var promises = Page.Split("\n## ").Skip(1).Where(part => char.IsAsciiDigit(part[0])).ToArray();

        Assert.Equal(7, promises.Length);
        Assert.All(promises, promise => Assert.Matches(Test(), promise));
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9]+)\\.([A-Z]\\w+)`")]
    private static partial Regex Test();
}
