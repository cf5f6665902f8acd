using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>The limits of responses. Configuration section <c>GraphQL:Transport</c>, which other limits share for historical reasons.</summary>
public sealed class AnswerOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "GraphQL:Transport";

    /// <summary>
    /// The maximum size of one response, in bytes. A larger one is refused with <c>ANSWER_TOO_LARGE</c>, before it is complete. Default:
    /// 8,388,608 (8 MB).
    /// </summary>
    [Range(1_024, 1_073_741_824)]
    public int MaxAnswerBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// The maximum size of all responses together that are being sent, in bytes. A large one that is beyond it is refused with <c>BUSY</c>;
    /// those up to 64 KB are not counted. Default: 67,108,864 (64 MB).
    /// </summary>
    [Range(1_024, long.MaxValue)]
    public long MaxAnswerBytesTogether { get; set; } = 64 * 1024 * 1024;
}
