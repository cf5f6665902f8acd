namespace CoopGraph.Engine.Resolvers;

/// <summary>The argument of root fields that names the time of the data that an operation reads.</summary>
internal static class AsKnownAtArgument
{
    /// <summary>The name of the argument.</summary>
    public static readonly string Name = "asKnownAt";
}
