namespace CoopGraph.Engine.Limits;

/// <summary>Computes the largest number of objects that a list can contain, from the arguments of the operation alone.</summary>
internal interface IListSize
{
    /// <summary>Whether the size follows from the arguments of the field above the list. Those of fields further up are not read.</summary>
    bool ReadsParent => false;

    /// <summary>Returns the size.</summary>
    /// <param name="field">The field that is the list, with the values of its arguments and the field above it.</param>
    int SizeOf(RequestedField field);
}
