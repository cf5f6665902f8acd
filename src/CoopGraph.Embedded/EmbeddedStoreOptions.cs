using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Embedded;

/// <summary>
/// The settings of the embedded store: the location of its data, and the permitted operations. Configuration section <c>Embedded</c>.
/// </summary>
public sealed class EmbeddedStoreOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Embedded";

    /// <summary>The SQLite file. A relative path starts at the application's content root. Default: data/coopgraph.db.</summary>
    [DataFile]
    public string DataFile { get; set; } = Path.Combine("data", "coopgraph.db");

    /// <summary>Whether the file is opened for reading only: it must exist, and nothing is ever written to it. Default: false.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>
    /// Whether the file is deleted at start, so that the store begins empty. Default: false. Refused together with <see cref="ReadOnly"/>,
    /// and for a file that CoopGraph did not make.
    /// </summary>
    public bool Reset { get; set; }

    /// <summary>
    /// The time for which one look at the file serves all operations, 0 or more. What another process writes is seen within this time; what
    /// this process writes is seen at once. Default: 5 milliseconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMilliseconds(5);
}
