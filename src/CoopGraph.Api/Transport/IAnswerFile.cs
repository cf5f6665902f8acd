using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Transport;

/// <summary>A file as a response. It must be disposed of.</summary>
internal interface IAnswerFile : IAsyncDisposable
{
    /// <summary>The name under which a browser saves it.</summary>
    string FileName { get; }

    /// <summary>The media type, without parameters.</summary>
    string MediaType { get; }

    /// <summary>Whether it is text in UTF-8.</summary>
    bool IsText { get; }

    /// <summary>Whether it has rows, which are counted.</summary>
    bool HasRows { get; }

    /// <summary>The version of the data from which all of it is.</summary>
    string DataVersion { get; }

    /// <summary>The time of the load that made these data; null if it was not recorded.</summary>
    DateTimeOffset? LastModified { get; }

    /// <summary>The codes of the warnings.</summary>
    IEnumerable<string> Warnings { get; }

    /// <summary>Writes the file.</summary>
    /// <param name="options">The options that the address gives.</param>
    /// <param name="output">The body of the response.</param>
    /// <param name="cancellation">The token that is cancelled when the client has gone or the service ends.</param>
    /// <returns>The number of rows; null if it has none.</returns>
    Task<long?> WriteAsync(FormatOptions options, Stream output, CancellationToken cancellation);
}
