using System.Collections;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution.Planning;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Writes values. The methods return false if a null is where none may be: the nearest place around it that may be null has to become null.
/// The other fields of the object are still executed, so that all their errors are reported.
/// </summary>
internal sealed partial class OperationExecution
{
    private bool WriteObject(IObjectGraphType type, object source, SelectionPlan selection)
    {
        _json.Write((byte)'{');
        var isComplete = true;
        var fields = selection.FieldsOn(type);
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _json.Write((byte)',');
            isComplete &= WriteField(fields[i], type, source);
        }

        _json.Write((byte)'}');
        return isComplete;
    }

    private bool WriteField(FieldPlan field, IObjectGraphType type, object? source)
    {
        _json.Write(field.NameJson);
        if (field.IsTypeName)
        {
            _json.WriteScalar(type.Name);
            return true;
        }

        if (field.Property is { IsScalar: true } scalar && TryWrite(scalar, source))
            return true;
        var place = new Place(this, field.IsNullable);
        _path.Enter(field);
        var isComplete = false;
        try
        {
            isComplete = Resolve(field, type, source);
        }
        catch (Exception e) when (IsOfField(e))
        {
            _path.Return(place.Depth + 1);
            Report(e, field);
        }

        return place.Leave(isComplete);
    }

    private bool TryWrite(PropertyField scalar, object? source)
    {
        var start = _json.Position;
        try
        {
            if (scalar.TryWrite(source, _json))
                return true;
        }
        catch (Exception e) when (IsOfField(e))
        {
            // It is resolved now, and then reported with its path.
        }

        _json.Rewind(start);
        return false;
    }

    private bool Resolve(FieldPlan field, IObjectGraphType type, object? source)
    {
        if (field.Property is { } property && property.TryRead(source, out var value))
            return Complete(field.Type.ResolvedType!, value, field);
        // A field that is not pure may use its context later, so it gets one of its own, with a path that does not move on.
        var answer = field.Resolver.ResolveAsync((field.IsPure ? PureField : new FieldContext(this, _path.Copy())).On(field, type, source));
        if (answer.IsCompletedSuccessfully)
            return Complete(field.Type.ResolvedType!, answer.Result, field);
        Wait(new PendingField(_json.Position, _frames.Nearest(), field, field.Type.ResolvedType!, _path.Copy()) { Answer = answer.AsTask() });
        return true;
    }

    private bool Complete(IGraphType type, object? value, FieldPlan field)
    {
        if (value is IDataLoaderResult batch)
        {
            Wait(new PendingField(_json.Position, _frames.Nearest(), field, type, _path.Copy()) { Batch = batch });
            return true;
        }

        if (type is NonNullGraphType nonNull)
        {
            type = nonNull.ResolvedType!;
            if (value is null)
                throw new InvalidOperationException($"Cannot return null for a non-null type. Field: {field.Type.Name}, Type: {type}!.");
        }

        if (value is null)
        {
            _json.WriteNull();
            return true;
        }

        switch (type)
        {
            case ScalarGraphType scalar:
                _json.WriteScalar(scalar.Serialize(value) ?? throw new InvalidOperationException($"'{value}' is no {type.Name}."));
                return true;
            case ListGraphType list:
                return WriteList(list, value as IEnumerable ?? throw new InvalidOperationException($"A {value.GetType().Name} is no list."), field);
            default:
                return WriteObject(TypeOf(type, value), value, field.Selection!);
        }
    }

    private IObjectGraphType TypeOf(IGraphType type, object value)
    {
        var found = type as IObjectGraphType ?? (type as IAbstractGraphType)?.GetObjectType(value, Operation.Schema)
            ?? throw new InvalidOperationException($"A {value.GetType().Name} is of no type of {type.Name}.");
        if (type is IAbstractGraphType many && !many.IsPossibleType(found))
            throw new InvalidOperationException($"{found.Name} is no possible type of {type.Name}.");
        if (found is { IsTypeOf: { } isOf, SkipTypeCheck: false } && !isOf(value))
            throw new InvalidOperationException($"A {value.GetType().Name} is no {found.Name}.");
        return found;
    }

    private void Wait(PendingField field)
    {
        _missing.Add(field);
        _pending.Add(field);
    }

    // The end of the operation, and a response that is too large, are not the fault of a field.
    private bool IsOfField(Exception e) => !(e is OperationCanceledException && Cancellation.IsCancellationRequested) && e is not RefusedException;

    private void Report(Exception exception, FieldPlan field)
    {
        var error = exception as ExecutionError ?? faults.ToError(exception, string.Join('/', _path.Names));
        error.AddLocation(field.Ast, Operation.Document);
        error.Path = _path.Keys;
        Errors.Add(error);
    }

    /// <summary>The place of a value in what is written: a null can take the place of what was written there.</summary>
    private readonly struct Place
    {
        private readonly OperationExecution _execution;
        private readonly bool _isNullable;
        private readonly int _start;
        private readonly int _frames;
        private readonly int _gaps;

        public Place(OperationExecution execution, bool isNullable)
        {
            (_execution, _isNullable, _start) = (execution, isNullable, execution._json.Position);
            (Depth, _frames, _gaps) = (execution._path.Depth, execution._frames.Depth, execution._missing.Count);
            if (isNullable)
                execution._frames.Enter(_start);
        }

        /// <summary>The depth of the path around the place.</summary>
        public int Depth { get; }

        /// <summary>Ends the value; returns whether it, or the null in its place, is complete.</summary>
        public bool Leave(bool isComplete)
        {
            _execution._path.Return(Depth);
            if (isComplete)
            {
                if (_isNullable)
                    _execution._frames.Leave(_execution._json.Position);
                return true;
            }

            _execution._frames.Return(_frames);
            _execution._json.Rewind(_start);
            _execution._missing.Return(_gaps);
            if (_isNullable)
                _execution._json.WriteNull();
            return _isNullable;
        }
    }
}
