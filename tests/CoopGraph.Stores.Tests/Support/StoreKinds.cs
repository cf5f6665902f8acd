using System.Reflection;
using Xunit.Sdk;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>The kinds of store. A new line here runs the whole contract for one more store.</summary>
internal static class StoreKinds
{
    public static IReadOnlyList<IStoreKind> All { get; } = [new EmbeddedKind(), new Neo4jKind()];

    public static Task<IStoreUnderTest> StartAsync(string kind) => All.Single(one => one.Name == kind).StartAsync();
}

/// <summary>Runs a theory once for each kind of store, by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryStoreAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => StoreKinds.All.Select(kind => new object[] { kind.Name });
}
