namespace CoopGraph.Engine.Execution.Writing;

/// <summary>A destination of single values: the JSON of a response, or the cells of a table.</summary>
internal interface IValueWriter
{
    /// <summary>Writes that there is no value.</summary>
    void WriteNull();

    /// <summary>Writes a text.</summary>
    void Write(string text);

    /// <summary>Writes a name of an enumeration.</summary>
    /// <param name="quoted">The name as UTF-8, in quotation marks.</param>
    void WriteName(byte[] quoted);

    /// <summary>Writes a number.</summary>
    void Write(int number);

    /// <summary>Writes true or false.</summary>
    void Write(bool flag);

    /// <summary>Writes the value of any scalar as it is serialized for clients.</summary>
    /// <returns>Whether it was written; if not, nothing was.</returns>
    bool TryWrite(object value);
}
