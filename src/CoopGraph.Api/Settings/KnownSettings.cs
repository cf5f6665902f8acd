using CoopGraph.Api.Access;
using CoopGraph.Api.Explore;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.RateLimits;
using CoopGraph.Api.Transport;
using CoopGraph.Api.WarmUp;
using CoopGraph.Api.Watching;
using CoopGraph.Embedded;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Answers;
using CoopGraph.Engine.Execution.Documents;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Subscriptions;
using CoopGraph.Neo4j.Caching;
using CoopGraph.Neo4j.Client;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Schedules;
using CoopGraph.Stores;

namespace CoopGraph.Api.Settings;

/// <summary>The settings of the service: every section that it reads, with the types that hold its values.</summary>
internal static class KnownSettings
{
    /// <summary>The sections, by their full names, with their types.</summary>
    public static readonly IReadOnlyList<(string Section, Type Options)> Sections =
    [
        (EmbeddedStoreOptions.Section, typeof(EmbeddedStoreOptions)),
        (Neo4jOptions.Section, typeof(Neo4jOptions)),
        (ResultCacheOptions.Section, typeof(ResultCacheOptions)),
        (SeedOptions.Section, typeof(SeedOptions)),
        (OperationOptions.Section, typeof(OperationOptions)),
        (AnswerOptions.Section, typeof(AnswerOptions)),
        (AnswerCacheOptions.Section, typeof(AnswerCacheOptions)),
        (DocumentCacheOptions.Section, typeof(DocumentCacheOptions)),
        (PersistedDocumentOptions.Section, typeof(PersistedDocumentOptions)),
        (DocumentBudgetOptions.Section, typeof(DocumentBudgetOptions)),
        (TransportOptions.Section, typeof(TransportOptions)),
        (SubscriptionOptions.Section, typeof(SubscriptionOptions)),
        (ConnectionOptions.Section, typeof(ConnectionOptions)),
        (ReportsOptions.Section, typeof(ReportsOptions)),
        (ReportsOptions.Section, typeof(SchedulingOptions)),
        (ExploreOptions.Section, typeof(ExploreOptions)),
        (WarmUpOptions.Section, typeof(WarmUpOptions)),
        (MemoryOptions.Section, typeof(MemoryOptions)),
        (AccessOptions.Section, typeof(AccessOptions)),
        (TokenOptions.Section, typeof(TokenOptions)),
        (RateLimitOptions.Section, typeof(RateLimitOptions)),
        (ProxyOptions.Section, typeof(ProxyOptions)),
        (CrossOriginOptions.Section, typeof(CrossOriginOptions)),
        (WatchOptions.Section, typeof(WatchOptions)),
        (ShutdownOptions.Section, typeof(ShutdownOptions)),
    ];

    /// <summary>Returns the settings as a tree.</summary>
    public static SettingNode Tree()
    {
        var root = SettingNode.Group();
        foreach (var (section, options) in Sections)
        {
            var group = root;
            foreach (var part in section.Split(':'))
            {
                if (!group.Children.TryGetValue(part, out var inner))
                    group.Children[part] = inner = SettingNode.Group();
                group = inner;
            }

            group.Add(options);
        }

        return root;
    }
}
