using CoopGraph.Access;
using CoopGraph.Engine.Access;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>A field as written in the document, on the type under which it is written.</summary>
/// <param name="Type">The field of the schema.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Fields">The fields below it.</param>
internal sealed record WrittenField(FieldType Type, ArgumentPlan Arguments, IReadOnlyList<WrittenField> Fields);

/// <summary>
/// Lists the fields of an operation as they are written, without merging those with one key. A fragment is listed once, however often it is
/// used: the memory grows with the text, not with the response.
/// </summary>
/// <param name="plan">The operation's plan.</param>
internal sealed class WrittenFields(OperationPlan plan)
{
    private readonly Dictionary<GraphQLSelectionSet, List<WrittenField>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The highest role that a field so far needs.</summary>
    public Role RequiredRole { get; private set; }

    /// <summary>The name of a field that needs this role; null if none needs more than to read.</summary>
    public string? RestrictedField { get; private set; }

    /// <summary>Returns the fields of a selection that are part of the response.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="type">The type under which it is written.</param>
    public List<WrittenField> Of(GraphQLSelectionSet? selection, IGraphType type)
    {
        if (selection is null)
            return [];
        if (_known.TryGetValue(selection, out var known))
            return known;
        var fields = new List<WrittenField>();
        foreach (var selected in selection.Selections)
        {
            if (!plan.Conditions.Include((IHasDirectivesNode)selected))
                continue;
            switch (selected)
            {
                case GraphQLField field when plan.FieldOf(type, field) is { } definition:
                    Require(RoleOf(type, definition), definition.Name);
                    fields.Add(new(definition, plan.ArgumentsOf(definition, field), Of(field.SelectionSet, definition.ResolvedType!.GetNamedType())));
                    break;
                case GraphQLFragmentSpread spread:
                    var fragment = plan.FragmentOf(spread);
                    fields.AddRange(Of(fragment.SelectionSet, Named(fragment.TypeCondition)));
                    break;
                case GraphQLInlineFragment inline:
                    fields.AddRange(Of(inline.SelectionSet, inline.TypeCondition is { } condition ? Named(condition) : type));
                    break;
            }
        }

        return _known[selection] = fields;
    }

    private void Require(Role role, string field)
    {
        if (role > RequiredRole)
            (RequiredRole, RestrictedField) = (role, field);
    }

    // An interface does not say what its types declare, and any of them may be the one in the response.
    private static Role RoleOf(IGraphType type, FieldType field) => type is IInterfaceGraphType { PossibleTypes: { } types }
        ? types.Select(possible => possible.GetField(field.Name)?.RequiredRole() ?? Role.Reader).Append(field.RequiredRole()).Max()
        : field.RequiredRole();

    private IGraphType Named(GraphQLTypeCondition condition) => plan.Operation.Schema.AllTypes[condition.Type.Name.Value]!;
}
