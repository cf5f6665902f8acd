using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Bounds the fields in an answer: each written field, times the objects that have it. Against answers that are large by many aliases on
/// many objects, and by introspection that leads from type to field to type.
/// </summary>
internal sealed class FieldLimitRule(IOptions<DocumentBudgetOptions> options)
    : ResponseLimitRule("fields", options.Value.MaxAnswerFields, field => new(1, ResponseSize.ItemsOf(field)));
