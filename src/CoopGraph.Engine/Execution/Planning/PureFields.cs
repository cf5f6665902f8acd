using System.Reflection;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using GraphQL.Utilities;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>
/// Marks the pure fields of the schema: an object alone gives their values. These are synchronous properties and methods of the .NET type
/// of the object type, which receive nothing of the request except their own arguments.
/// </summary>
internal sealed class PureFields : BaseSchemaNodeVisitor
{
    private const string Mark = "CoopGraph.IsPure";
    private const string Property = "CoopGraph.Property";

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (TypeBehind(type) is not { } behind || MemberBehind(behind, field.Name) is not { } member || !IsPure(member))
            return;
        field.Metadata[Mark] = true;
        // A resolver that is not GraphQL.NET's own may do more than to read the property. Made when it is first needed: few fields are before a service is ready.
        if (member is PropertyInfo property && behind.IsClass && field.Resolver?.GetType().Assembly == typeof(FieldType).Assembly)
            field.Metadata[Property] = new Lazy<PropertyField>(() => PropertyField.Of(property, field.ResolvedType!));
    }

    /// <summary>Returns whether a field has the mark.</summary>
    public static bool Has(FieldType field) => field.Metadata.ContainsKey(Mark);

    /// <summary>Returns the property that a pure field is; null if it is none.</summary>
    public static PropertyField? PropertyOf(FieldType field) => field.GetMetadata<Lazy<PropertyField>?>(Property)?.Value;

    private static Type? TypeBehind(IObjectGraphType type) =>
        type.GetType() is { IsGenericType: true } made && made.GetGenericTypeDefinition() == typeof(AutoRegisteringObjectGraphType<>)
            ? made.GetGenericArguments()[0]
            : null;

    // Fields have the names of their members. If an attribute gives another name, no member is found and the field is not marked.
    private static MemberInfo? MemberBehind(Type behind, string field) =>
        behind.GetMember($"{char.ToUpperInvariant(field[0])}{field[1..]}", BindingFlags.Public | BindingFlags.Instance) is [var only] ? only : null;

    private static bool IsPure(MemberInfo member) => member switch
    {
        PropertyInfo property => !IsAsync(property.PropertyType),
        MethodInfo method => !IsAsync(method.ReturnType) && method.GetParameters().All(IsArgument),
        _ => false,
    };

    private static bool IsAsync(Type type) =>
        typeof(IDataLoaderResult).IsAssignableFrom(type) || typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static bool IsArgument(ParameterInfo parameter) =>
        parameter.ParameterType != typeof(IResolveFieldContext) && parameter.ParameterType != typeof(CancellationToken)
        && !parameter.IsDefined(typeof(FromServicesAttribute)) && !parameter.IsDefined(typeof(FromSourceAttribute));
}
