namespace CoopGraph.Engine.Limits;

/// <summary>Computes the largest number of objects that a list can contain, from the arguments of the operation alone.</summary>
internal interface IListSize
{
    /// <summary>Returns the size.</summary>
    /// <param name="field">The field that is the list, with the values of its arguments and the fields above it.</param>
    int SizeOf(RequestedField field);
}
