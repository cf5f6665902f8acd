using System.Security.Claims;
using CoopGraph.Engine.Execution.Planning;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution;

/// <summary>The field that is being resolved, as resolvers see it.</summary>
/// <param name="execution">The execution.</param>
/// <param name="path">The place of the field in the response.</param>
internal sealed class FieldContext(OperationExecution execution, ResponsePath path) : IResolveFieldContext, IExecutionArrayPool
{
    private IDictionary<string, object?>? _userContext;
    private FieldPlan _field = null!;
    private IObjectGraphType _parentType = null!;

    /// <inheritdoc/>
    public object? Source { get; private set; }

    /// <inheritdoc/>
    public IDictionary<string, ArgumentValue>? Arguments { get; private set; }

    /// <inheritdoc/>
    public GraphQLField FieldAst => _field.Ast;

    /// <inheritdoc/>
    public FieldType FieldDefinition => _field.Type;

    /// <inheritdoc/>
    public IObjectGraphType ParentType => _parentType;

    /// <summary>The field above; not recorded. The path shows the place of this one.</summary>
    public IResolveFieldContext? Parent => null;

    /// <summary>The directives of the field; those of a query were looked at before.</summary>
    public IDictionary<string, DirectiveInfo>? Directives => null;

    /// <inheritdoc/>
    public object? RootValue => null;

    /// <inheritdoc/>
    public ISchema Schema => execution.Operation.Schema;

    /// <inheritdoc/>
    public GraphQLDocument Document => execution.Operation.Document;

    /// <inheritdoc/>
    public GraphQLOperationDefinition Operation => execution.Operation.Definition;

    /// <inheritdoc/>
    public Variables Variables => execution.Values.Variables;

    /// <inheritdoc/>
    public CancellationToken CancellationToken => execution.Cancellation;

    /// <inheritdoc/>
    public Metrics Metrics => Metrics.None;

    /// <inheritdoc/>
    public ExecutionErrors Errors => execution.Errors;

    /// <inheritdoc/>
    public IEnumerable<object> Path => path.Names;

    /// <inheritdoc/>
    public IEnumerable<object> ResponsePath => path.Keys;

    /// <inheritdoc/>
    public Dictionary<string, (GraphQLField Field, FieldType FieldType)>? SubFields => _field.SubFields;

    /// <inheritdoc/>
    public IDictionary<string, object?> UserContext => _userContext ??= new Dictionary<string, object?>();

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> InputExtensions => Inputs.Empty;

    /// <inheritdoc/>
    public IDictionary<string, object?> OutputExtensions => execution.Extensions;

    /// <inheritdoc/>
    public IServiceProvider? RequestServices => execution.Services;

    /// <inheritdoc/>
    public IExecutionArrayPool ArrayPool => this;

    /// <inheritdoc/>
    public ClaimsPrincipal? User => execution.User;

    /// <summary>The execution of GraphQL.NET; there is none.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IExecutionContext ExecutionContext => throw new NotSupportedException("Operations are not executed by GraphQL.NET.");

    /// <summary>The maximum number of rows of a page of its list; null for that of every request.</summary>
    public int? LargestPage => execution.Items?.LargestPageOf(_field);

    /// <summary>Returns whether it has this path.</summary>
    public bool IsOn(ResponsePath other) => ReferenceEquals(path, other);

    /// <summary>Sets the field.</summary>
    public FieldContext On(FieldPlan field, IObjectGraphType parentType, object? source)
    {
        (_field, _parentType, Source) = (field, parentType, source);
        Arguments = execution.Values.Of(field.Arguments);
        return this;
    }

    /// <inheritdoc/>
    public TElement[] Rent<TElement>(int minimumLength) => new TElement[minimumLength];
}
