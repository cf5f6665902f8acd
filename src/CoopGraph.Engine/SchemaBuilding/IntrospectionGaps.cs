using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>Adds to the introspection types the field and the argument that the language defines and GraphQL.NET 8 lacks.</summary>
internal sealed class IntrospectionGaps : BaseSchemaNodeVisitor
{
    /// <inheritdoc />
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type" && type.Fields.Find("specifiedByURL") is null)
            type.AddField(SpecifiedByUrl());
        if (type.Name == "__Directive" && type.Fields.Find("args") is { } args && args.Arguments?.Find("includeDeprecated") is null)
            AddIncludeDeprecated(args);
    }

    private static FieldType SpecifiedByUrl() => new()
    {
        Name = "specifiedByURL",
        Description = "The URL of the specification of this scalar's format.",
        ResolvedType = new StringGraphType(),
        Resolver = new FuncFieldResolver<string?>(context => (context.Source as ScalarGraphType)
            ?.FindAppliedDirective(ModernIntrospection.SpecifiedBy)?.FindArgument("url")?.Value as string),
    };

    private static void AddIncludeDeprecated(FieldType args)
    {
        args.Arguments ??= [];
        args.Arguments.Add(new QueryArgument(new BooleanGraphType())
        {
            Name = "includeDeprecated",
            DefaultValue = false,
        });
        args.Resolver = new FuncFieldResolver<IEnumerable<QueryArgument>>(context =>
        {
            IEnumerable<QueryArgument> all = (context.Source as Directive)?.Arguments ?? [];
            return context.GetArgument<bool>("includeDeprecated") ? all : all.Where(argument => argument.DeprecationReason is null);
        });
    }
}
