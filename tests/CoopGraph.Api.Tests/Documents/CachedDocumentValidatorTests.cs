using CoopGraph.Engine.Execution.Documents;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Api.Tests.Documents;

/// <summary>Tests which documents are validated once, and which each time.</summary>
public sealed class CachedDocumentValidatorTests
{
    private readonly CountingValidator _judge = new();

    [Theory]
    [InlineData("{ hello }", 1)]
    [InlineData("query ($name: String) { hello(name: $name) }", 3)]
    [InlineData("mutation { hello }", 3)]
    [InlineData("subscription { hello }", 3)]
    public async Task A_query_without_variables_is_judged_once(string text, int times)
    {
        var document = new GraphQLDocumentBuilder().Build(text);
        var known = new CachedDocumentValidator(_judge);

        for (var i = 0; i < 3; i++)
            Assert.Same(_judge.Result, await known.ValidateAsync(Of(document)));

        Assert.Equal(times, _judge.Judged);
    }

    [Fact]
    public async Task What_is_not_valid_is_judged_again()
    {
        var document = new GraphQLDocumentBuilder().Build("{ hello }");
        var known = new CachedDocumentValidator(_judge);

        _judge.Result = new ValidationResult([new ValidationError("No.")]);
        Assert.False((await known.ValidateAsync(Of(document))).IsValid);
        _judge.Result = new ValidationResult([]);
        Assert.True((await known.ValidateAsync(Of(document))).IsValid);

        Assert.Equal(2, _judge.Judged);
    }

    [Fact]
    public async Task Each_operation_and_each_document_is_judged_for_itself()
    {
        var known = new CachedDocumentValidator(_judge);
        var document = new GraphQLDocumentBuilder().Build("query A { a } query B { b }");

        await known.ValidateAsync(Of(document));
        await known.ValidateAsync(Of(document, operation: 1));
        await known.ValidateAsync(Of(new GraphQLDocumentBuilder().Build("query A { a } query B { b }")));

        Assert.Equal(3, _judge.Judged);
    }

    private static ValidationOptions Of(GraphQLDocument document, int operation = 0) => new()
    {
        Schema = new GraphQL.Types.Schema(),
        Document = document,
        Operation = document.Definitions.OfType<GraphQLOperationDefinition>().ElementAt(operation),
    };

    private sealed class CountingValidator : IDocumentValidator
    {
        public int Judged { get; private set; }

        public IValidationResult Result { get; set; } = new ValidationResult([]);

        public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
        {
            Judged++;
            return Task.FromResult(Result);
        }
    }
}
