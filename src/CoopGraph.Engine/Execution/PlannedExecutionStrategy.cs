using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Limits;
using GraphQL;
using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Executes queries as GraphQL.NET does, but faster; the responses are the same. First, the fields of a selection are collected once for
/// each document and type, not for each object of a list. Second, a list of objects that need only values in memory is written to JSON
/// directly (<see cref="PureListWriter"/>). The executer then creates no node for each of its fields.
/// </summary>
/// <param name="gate">The gate of expensive operations.</param>
internal sealed class PlannedExecutionStrategy(ExpensiveGate gate) : ParallelExecutionStrategy
{
    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        if (OperationPrice.Of(context.RequestServices)?.IsExpensive != true)
            return await base.ExecuteAsync(context);
        using var place = await gate.EnterAsync(context.CancellationToken);
        return await base.ExecuteAsync(context);
    }

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
                selection.MarkAsync();
        }

        return base.SetArrayItemNodesAsync(context, parent);
    }

    // An entry of a list already has its value from the list.
    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node) =>
        node.Parent is ArrayExecutionNode ? Task.CompletedTask : base.ExecuteNodeAsync(context, node);

    private CollectFields FieldsIn(ExecutionContext context) => (type, selection) =>
        CollectFieldsFrom(context, type, selection, null).Select(found => (found.Key, found.Value.field, found.Value.fieldType));

    // These are @skip and @include.
    private static bool IsDecidedByRequest(ExecutionContext context) => context.DirectiveValues is { Count: > 0 };
}
