using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Limits the fields in a response. Each written field counts once for each object that has it. The rule guards against responses that are
/// large because of many aliases on many objects, or because introspection leads from type to field to type.
/// </summary>
internal sealed class FieldLimitRule(IOptions<DocumentBudgetOptions> options)
    : ResponseLimitRule("fields", options.Value.MaxAnswerFields, AskForLess, field => new(1, ResponseSize.ItemsOf(field)))
{
    // Fields of objects that are there already, and of introspection, cost next to nothing.
    protected override bool IsWork => false;
}
