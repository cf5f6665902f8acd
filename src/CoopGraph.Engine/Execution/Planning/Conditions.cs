using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>Decides which selections are part of a response, by their directives @skip and @include (section 3.13 of the specification).</summary>
/// <param name="areTrue">The variables of conditions that are true.</param>
internal sealed class Conditions(IEnumerable<string> areTrue)
{
    private readonly HashSet<string> _true = [.. areTrue];

    /// <summary>Returns whether a selection is part of the response.</summary>
    public bool Include(IHasDirectivesNode selection)
    {
        foreach (var directive in selection.Directives?.Items ?? [])
        {
            var name = directive.Name.Value;
            if (name == "skip" ? IsTrue(directive) : name == "include" && !IsTrue(directive))
                return false;
        }

        return true;
    }

    private bool IsTrue(GraphQLDirective directive) => directive.Arguments?.Items.FirstOrDefault(argument => argument.Name == "if")?.Value switch
    {
        GraphQLVariable variable => _true.Contains(variable.Name.StringValue),
        GraphQLBooleanValue literal => literal.BoolValue,
        _ => false,
    };
}
