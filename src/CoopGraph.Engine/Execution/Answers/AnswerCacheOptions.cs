using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Engine.Execution.Answers;

/// <summary>The limit of the cache of answers. Configuration section <c>GraphQL:Answers</c>. The least recently used answer is removed first.</summary>
public sealed class AnswerCacheOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "GraphQL:Answers";

    /// <summary>
    /// The maximum memory of all cached answers together, in bytes; 0 caches none. One answer may take an eighth of it at most. Default:
    /// 16,777,216 (16 MB).
    /// </summary>
    [Range(0, long.MaxValue)]
    public long Bytes { get; set; } = 16 * 1024 * 1024;
}
