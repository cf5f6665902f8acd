using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;
using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Executes queries as GraphQL.NET does, with two differences that show in time only. Which fields a selection comes to is found out once
/// a document, not for each object of a list. And a list whose objects have all they need at hand is written to JSON at once
/// (<see cref="PureListWriter"/>), without an object of the executer for each of its fields.
/// </summary>
internal sealed class PlannedExecutionStrategy : ParallelExecutionStrategy
{
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        if (IsDecidedByRequest(context))
        {
            base.SetSubFieldNodes(context, parent);
            return;
        }

        var type = parent.GetObjectGraphType(context.Schema) ?? parent.GraphType!;
        var fields = OperationPlan.Of(context.Document).Of(parent.SelectionSet!).FieldsOn(type, FieldsIn(context));
        var nodes = new ExecutionNode[fields.Length];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = BuildExecutionNode(parent, fields[i].Type.ResolvedType!, fields[i].Ast, fields[i].Type);
        parent.SubFields = nodes;
    }

    protected override Task SetArrayItemNodesAsync(ExecutionContext context, ArrayExecutionNode parent)
    {
        if (!IsDecidedByRequest(context) && parent.Field is { SelectionSet: { } selected }
            && OperationPlan.Of(context.Document).Of(selected) is { IsAsync: false } selection)
        {
            var list = new PureListWriter(context, FieldsIn(context));
            if (list.Write(parent, selection) is { } written)
            {
                parent.SerializedResult = written;
                return Task.CompletedTask;
            }

            if (list.IsAsync)
                selection.MarkWaiting();
        }

        return base.SetArrayItemNodesAsync(context, parent);
    }

    // An entry of a list has its value from the list.
    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node) =>
        node.Parent is ArrayExecutionNode ? Task.CompletedTask : base.ExecuteNodeAsync(context, node);

    private CollectFields FieldsIn(ExecutionContext context) => (type, selection) =>
        CollectFieldsFrom(context, type, selection, null).Select(found => (found.Key, found.Value.field, found.Value.fieldType));

    // @skip and @include.
    private static bool IsDecidedByRequest(ExecutionContext context) => context.DirectiveValues is { Count: > 0 };
}
