namespace CoopGraph.Engine.Limits;

/// <summary>The size of the lists of a connection: the page size of the field that returned the connection.</summary>
internal sealed class PageOfConnection : IListSize
{
    /// <inheritdoc/>
    public bool ReadsParent => true;

    /// <inheritdoc/>
    public int SizeOf(RequestedField field) => (field.Parent is { } connection ? PageSize.Of(connection) : null) ?? PageSize.Default;

    /// <summary>Returns the rule in words.</summary>
    public override string ToString() => "page of the connection";
}
