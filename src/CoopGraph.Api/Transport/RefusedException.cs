namespace CoopGraph.Api.Transport;

/// <summary>Leaves the reading of a request at the first thing that is wrong with it.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}
