using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>Extends introspection to what IDEs and code generators request today.</summary>
internal static class ModernIntrospection
{
    public const string SpecifiedBy = "specifiedBy";

    private const string OneOf = "oneOf";

    /// <summary>
    /// Switches on <c>isRepeatable</c> and the deprecation of arguments and input fields. Adds <c>specifiedByURL</c> and
    /// <c>args(includeDeprecated:)</c> of directives, and lists the directive <c>@oneOf</c>, which GraphQL.NET 8 lacks. (<c>isOneOf</c> is
    /// available by default.) Must be called before the schema is initialised.
    /// </summary>
    public static void UseModernIntrospection(this ISchema schema)
    {
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        if (schema.Directives.Find(SpecifiedBy) is null)
            schema.Directives.Register(SpecifiedByDirective());
        if (schema.Directives.Find(OneOf) is null)
            schema.Directives.Register(OneOfDirective());
        schema.Filter = new ModernSchemaFilter();
        schema.RegisterVisitor(new IntrospectionGaps());
    }

    /// <summary>Declares the URL of the specification of a scalar's format.</summary>
    public static TScalar SpecifiedAt<TScalar>(this TScalar scalar, string url) where TScalar : ScalarGraphType
        => scalar.ApplyDirective(SpecifiedBy, "url", url);

    private static Directive OneOfDirective() => new(OneOf, DirectiveLocation.InputObject)
    {
        Description = "An input object of which exactly one field is given, and not null.",
    };

    private static Directive SpecifiedByDirective() => new(SpecifiedBy, DirectiveLocation.Scalar)
    {
        Description = "Exposes a URL that specifies the behaviour of this scalar.",
        Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<StringGraphType>>
        {
            Name = "url",
            Description = "The URL that specifies the behaviour of this scalar.",
        }),
    };
}
