using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoopGraph.Api.Docs;

/// <summary>The pages of the documentation, as HTML.</summary>
/// <param name="folder">The folder with the pages as Markdown files.</param>
internal sealed class DocPages(string folder)
{
    // No HTML of a page is taken as it is: the pages have none, and so none can come in with a text.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).DisableHtml().Build();

    // The pages that most readers need come before the others.
    private static readonly string[] First = ["queries", "reports", "your-own-data", "clients", "data-model"];

    private readonly Lazy<IReadOnlyList<DocPage>> _pages = new(() => [.. Read(folder)]);

    /// <summary>All pages: those that most readers need, then the others by name.</summary>
    public IReadOnlyList<DocPage> All => _pages.Value;

    /// <summary>The page of a name, such as <c>queries</c>, or null.</summary>
    public DocPage? Find(string name) => All.FirstOrDefault(page => page.Name == name);

    private static IEnumerable<DocPage> Read(string folder)
        => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(Render).OrderBy(page => Array.IndexOf(First, page.Name) is var at and >= 0 ? at : First.Length) : [];

    private static DocPage Render(string file)
    {
        var document = Markdown.Parse(File.ReadAllText(file), Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Redirect(link);
        using var html = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        var name = Path.GetFileNameWithoutExtension(file);
        return new(name, Title(document) ?? name, [.. Sections(document)], Scrolled(html.ToString()));
    }

    // A table or a text that is wider than the page can be scrolled, with the keyboard, too. No other text has these tags: HTML is disabled.
    private static string Scrolled(string html) => html
        .Replace("<table>", "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n<table>", StringComparison.Ordinal)
        .Replace("</table>", "</table>\n</div>", StringComparison.Ordinal)
        .Replace("<pre>", "<pre tabindex=\"0\" role=\"region\" aria-label=\"Code\">", StringComparison.Ordinal);

    // A link to another page leads to it here, and one to the schema to the schema as it is served. Any other file of the repository is
    // not served, so only the words remain.
    private static void Redirect(LinkInline link)
    {
        var url = link.Url ?? "";
        if (url.StartsWith('#') || url.Contains("://", StringComparison.Ordinal))
            return;
        var (path, anchor) = url.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (url[..at], url[at..]) : (url, "");
        if (path == "../schema.graphql")
            link.Url = "../graphql/schema.graphql";
        else if (path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal))
            link.Url = path[..^3] + anchor;
        else
            Unlink(link);
    }

    private static void Unlink(LinkInline link)
    {
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    private static string? Title(MarkdownDocument document) => document.OfType<HeadingBlock>().Select(WordsOf).FirstOrDefault();

    private static IEnumerable<DocSection> Sections(MarkdownDocument document)
        => document.OfType<HeadingBlock>().Where(heading => heading.Level == 2).Select(heading => new DocSection(heading.GetAttributes().Id!, WordsOf(heading)));

    private static string WordsOf(HeadingBlock heading) => string.Concat((heading.Inline ?? []).SelectMany(Words));

    private static IEnumerable<string> Words(Inline inline) => inline switch
    {
        LiteralInline literal => [literal.Content.ToString()],
        CodeInline code => [code.Content],
        ContainerInline container => container.SelectMany(Words),
        _ => [],
    };
}

/// <summary>One page.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Sections">Its sections.</param>
/// <param name="Html">Its text.</param>
internal sealed record DocPage(string Name, string Title, IReadOnlyList<DocSection> Sections, string Html);

/// <summary>A section of a page.</summary>
/// <param name="Anchor">Its place in the page's address, after the <c>#</c>.</param>
/// <param name="Title">Its heading.</param>
internal sealed record DocSection(string Anchor, string Title);
