using System.Runtime.CompilerServices;
using CoopGraph.Filters;

namespace CoopGraph.Neo4j.Facts;

/// <summary>Compares pairs of a condition and a subject by identity: the objects live as long as the question, and their content is large.</summary>
/// <typeparam name="T">The type of the subject.</typeparam>
internal sealed class SameObjects<T> : IEqualityComparer<(Predicate Where, T Subject)>
    where T : class
{
    public static readonly SameObjects<T> Instance = new();

    public bool Equals((Predicate Where, T Subject) x, (Predicate Where, T Subject) y) =>
        ReferenceEquals(x.Subject, y.Subject) && ReferenceEquals(x.Where, y.Where);

    public int GetHashCode((Predicate Where, T Subject) obj) =>
        HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Where), RuntimeHelpers.GetHashCode(obj.Subject));
}
