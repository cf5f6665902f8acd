using System.Collections;
using System.Text.Json;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>
/// Writes a list of objects directly to JSON if all selected fields are pure (<see cref="PureFields"/>). It gives up at a field that is not
/// pure, at a null where none is allowed, and at an error. Then the executer processes the list in its usual way, which also reports the
/// error. Pure fields change nothing, so they may be resolved twice.
/// </summary>
/// <param name="context">The execution.</param>
/// <param name="collect">The function that finds the fields of a selection on a type.</param>
internal sealed class PureListWriter(ExecutionContext context, CollectFields collect)
{
    private readonly AnswerMeter _meter = context.RequestServices!.GetRequiredService<AnswerMeter>();

    // The part of the request that pure fields may see.
    private readonly ResolveFieldContext _field = new() { Schema = context.Schema, Document = context.Document, Variables = context.Variables };

    /// <summary>Whether it gave up because of a field that is not pure, as it would again the next time.</summary>
    public bool IsAsync { get; private set; }

    /// <summary>Writes the list that is a node's result; returns null if it gave up.</summary>
    /// <param name="node">The node.</param>
    /// <param name="selection">The selection on each entry.</param>
    public RawJsonList? Write(ArrayExecutionNode node, SelectionPlan selection)
    {
        if (node.Result is not IEnumerable entries)
            return null;
        using var sheet = PooledJsonWriter.Take();
        try
        {
            if (!WriteList(sheet.Json, ((ListGraphType)node.GraphType!).ResolvedType!, entries, selection))
                return null;
            var written = sheet.Written().ToArray();
            _meter.Add(written.Length);
            return new RawJsonList(written);
        }
        catch (Exception e) when (e is not RefusedError && !context.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private bool WriteList(Utf8JsonWriter json, IGraphType type, IEnumerable entries, SelectionPlan? selection)
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            _meter.Check(json.BytesCommitted + json.BytesPending);
            if (!WriteValue(json, type, entry, selection))
                return false;
        }

        json.WriteEndArray();
        return true;
    }

    private bool WriteValue(Utf8JsonWriter json, IGraphType type, object? value, SelectionPlan? selection)
    {
        if (type is NonNullGraphType nonNull)
        {
            if (value is null)
                return false;
            type = nonNull.ResolvedType!;
        }

        if (value is null)
        {
            json.WriteNullValue();
            return true;
        }

        return type switch
        {
            ScalarGraphType scalar => json.TryWriteScalar(scalar.Serialize(value)),
            ListGraphType list => value is IEnumerable entries && WriteList(json, list.ResolvedType!, entries, selection),
            IObjectGraphType theType => WriteObject(json, theType, value, selection!),
            IAbstractGraphType many => many.GetObjectType(value, context.Schema) is { } theType && WriteObject(json, theType, value, selection!),
            _ => false,
        };
    }

    private bool WriteObject(Utf8JsonWriter json, IObjectGraphType type, object value, SelectionPlan selection)
    {
        json.WriteStartObject();
        foreach (var field in selection.FieldsOn(type, collect))
        {
            json.WritePropertyName(field.Name);
            if (field.IsTypeName)
            {
                json.WriteStringValue(type.Name);
                continue;
            }

            IsAsync = !field.IsPure;
            if (IsAsync || !WriteValue(json, field.Type.ResolvedType!, Ask(field, type, value), field.Selection))
                return false;
        }

        json.WriteEndObject();
        return true;
    }

    private object? Ask(FieldPlan field, IObjectGraphType type, object source)
    {
        _field.Source = source;
        _field.ParentType = type;
        _field.FieldAst = field.Ast;
        _field.FieldDefinition = field.Type;
        _field.Arguments = field.HasArguments ? context.GetArguments(field.Type, field.Ast) : null;
        var answer = field.Resolver.ResolveAsync(_field);
        return answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException($"{type.Name}.{field.Key} is not pure.");
    }
}
