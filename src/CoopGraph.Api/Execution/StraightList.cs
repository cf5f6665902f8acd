using System.Buffers;
using System.Collections;
using System.Text.Json;
using CoopGraph.Api.Transport;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace CoopGraph.Api.Execution;

/// <summary>
/// Writes a list of objects to JSON in one go, where all that is selected of them is at hand (<see cref="FieldsAtHand"/>). It gives up
/// at anything else (a field that waits, a value that may not be there, an error), and the executer does the list in its own way, which
/// also tells the error: fields at hand change nothing, so they may be asked twice.
/// </summary>
/// <param name="context">The execution.</param>
/// <param name="fieldsOf">Tells the fields of a selection on a type.</param>
internal sealed class StraightList(ExecutionContext context, Func<GraphQLSelectionSet, IGraphType, PlannedField[]> fieldsOf)
{
    private const string TypeName = "__typename";
    private static readonly JsonWriterOptions Writing = new() { Encoder = AnswerJson.Encoder, SkipValidation = true };

    // What fields at hand may see.
    private readonly ResolveFieldContext _field = new() { Schema = context.Schema, Document = context.Document, Variables = context.Variables };

    /// <summary>Whether it gave up because a field waits, as it will again.</summary>
    public bool Waits { get; private set; }

    /// <summary>Writes the entries of the list that a node has for its result; null where it gave up.</summary>
    public IReadOnlyList<WrittenJson>? Write(ArrayExecutionNode node)
    {
        try
        {
            return node.Result is IEnumerable entries ? WriteEntries(entries, ((ListGraphType)node.GraphType!).ResolvedType!, node.Field!.SelectionSet!) : null;
        }
        catch (Exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private List<WrittenJson>? WriteEntries(IEnumerable entries, IGraphType type, GraphQLSelectionSet selection)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Writing);
        List<int> ends = [];
        foreach (var entry in entries)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            json.Reset();
            if (!WriteValue(json, type, entry, selection))
                return null;
            json.Flush();
            ends.Add(buffer.WrittenCount);
        }

        // The buffer moves while it grows, so the entries are cut at the end.
        return [.. ends.Select((end, entry) => new WrittenJson(buffer.WrittenMemory[(entry == 0 ? 0 : ends[entry - 1])..end]))];
    }

    private bool WriteValue(Utf8JsonWriter json, IGraphType type, object? value, GraphQLSelectionSet? selection)
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
            ScalarGraphType scalar => WriteScalar(json, scalar.Serialize(value)),
            ListGraphType list => value is IEnumerable entries && WriteList(json, list.ResolvedType!, entries, selection),
            IObjectGraphType theType => WriteObject(json, theType, value, selection!),
            IAbstractGraphType many => many.GetObjectType(value, context.Schema) is { } theType && WriteObject(json, theType, value, selection!),
            _ => false,
        };
    }

    private bool WriteList(Utf8JsonWriter json, IGraphType type, IEnumerable entries, GraphQLSelectionSet? selection)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            if (!WriteValue(json, type, entry, selection))
                return false;
        }

        json.WriteEndArray();
        return true;
    }

    private bool WriteObject(Utf8JsonWriter json, IObjectGraphType type, object value, GraphQLSelectionSet selection)
    {
        json.WriteStartObject();
        foreach (var field in fieldsOf(selection, type))
        {
            json.WritePropertyName(field.Name);
            if (field.Type.Name == TypeName)
            {
                json.WriteStringValue(type.Name);
                continue;
            }

            Waits = !field.IsAtHand;
            if (Waits || !WriteValue(json, field.Type.ResolvedType!, Ask(field, type, value), field.Ast.SelectionSet))
                return false;
        }

        json.WriteEndObject();
        return true;
    }

    private object? Ask(PlannedField field, IObjectGraphType type, object source)
    {
        _field.Source = source;
        _field.ParentType = type;
        _field.FieldAst = field.Ast;
        _field.FieldDefinition = field.Type;
        _field.Arguments = context.GetArguments(field.Type, field.Ast);
        var answer = field.Resolver.ResolveAsync(_field);
        return answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException($"{type.Name}.{field.Key} is not at hand.");
    }

    // As the serializer of answers writes what scalars give.
    private static bool WriteScalar(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            default: return false;
        }

        return true;
    }
}
