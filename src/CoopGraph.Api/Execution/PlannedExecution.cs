using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace CoopGraph.Api.Execution;

/// <summary>
/// Executes queries as GraphQL.NET does, with two differences that show in time only. Which fields a selection comes to is found out once
/// a document, not for each object of a list. And a list whose objects have all they need at hand is written to JSON at once
/// (<see cref="StraightList"/>), without an object of the executer for each of its fields.
/// </summary>
internal sealed class PlannedExecution : ParallelExecutionStrategy
{
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        if (IsDecidedByRequest(context))
        {
            base.SetSubFieldNodes(context, parent);
            return;
        }

        var type = parent.GetObjectGraphType(context.Schema) ?? parent.GraphType!;
        var fields = FieldsOf(context, FieldPlan.Of(context.Document), parent.SelectionSet!, type);
        var nodes = new ExecutionNode[fields.Length];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = BuildExecutionNode(parent, fields[i].Type.ResolvedType!, fields[i].Ast, fields[i].Type);
        parent.SubFields = nodes;
    }

    protected override Task SetArrayItemNodesAsync(ExecutionContext context, ArrayExecutionNode parent)
    {
        if (!IsDecidedByRequest(context) && parent.Field is { SelectionSet: { } selection } && FieldPlan.Of(context.Document) is var plan && !plan.Waits(selection))
        {
            var list = new StraightList(context, (selected, type) => FieldsOf(context, plan, selected, type));
            if (list.Write(parent) is { } written)
            {
                parent.SerializedResult = written;
                return Task.CompletedTask;
            }

            if (list.Waits)
                plan.MarkWaiting(selection);
        }

        return base.SetArrayItemNodesAsync(context, parent);
    }

    // An entry of a list has its value from the list.
    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node) =>
        node.Parent is ArrayExecutionNode ? Task.CompletedTask : base.ExecuteNodeAsync(context, node);

    private PlannedField[] FieldsOf(ExecutionContext context, FieldPlan plan, GraphQLSelectionSet selection, IGraphType type) =>
        plan.Find(selection, type)
        ?? plan.Keep(selection, type, CollectFieldsFrom(context, type, selection, null).Select(found => new PlannedField(found.Key, found.Value.field, found.Value.fieldType)));

    // @skip and @include.
    private static bool IsDecidedByRequest(ExecutionContext context) => context.DirectiveValues is { Count: > 0 };
}
