using CoopGraph.Engine;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Json;
using CoopGraph.Neo4j.Client;
using CoopGraph.Storage;
using CoopGraph.Stores;
using GraphQL.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoopGraph.Benchmarks.Profiles;

/// <summary>The engine over a Neo4j, without HTTP. Its reading statements are recorded.</summary>
internal sealed class ProfiledStore : IAsyncDisposable
{
    private const string CursorMark = "CURSOR";
    private const string NodeMark = "NODE";
    private const string CaseMark = "CASE";

    private readonly IHost _host;
    private readonly List<RecordedStatement> _others = [];

    private ProfiledStore(IHost host, IReadOnlyDictionary<string, string?> settings) => (_host, Settings) = (host, settings);

    /// <summary>Its settings.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Its services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>The id of a case.</summary>
    public string CaseId { get; private set; } = "";

    /// <summary>The time at which the data were as they were loaded.</summary>
    public DateTimeOffset BeforeEdits { get; private set; }

    private RecordingClient Client => (RecordingClient)Services.GetRequiredService<INeo4jClient>();

    /// <summary>Starts it. It loads nothing by itself.</summary>
    /// <param name="settings">The settings of the server and others.</param>
    public static async Task<ProfiledStore> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            new("Store", "Neo4j"), new("Seed:OnStart", "false"), new("GraphQL:Answers:Bytes", "0"), new("Cache:Enabled", "false"),
            new("Neo4j:AttemptTimeout", "00:00:30"), new("Neo4j:TotalTimeout", "00:01:00"),
            new("GraphQL:Transport:Timeout", "00:01:30"), .. settings,
        ]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddEngine(builder.Configuration);
        RecordingClient.Insert(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new ProfiledStore(host, settings);
    }

    /// <summary>Loads data, where Neo4j has others.</summary>
    public Task<LoadOutcome> LoadAsync(GraphData data) => Services.GetRequiredService<ICoopGraphStore>().LoadAsync(data, default);

    /// <summary>Opens the data.</summary>
    public async Task<IGraphSnapshot> OpenAsync()
    {
        var snapshot = await Services.GetRequiredService<ICoopGraphStore>().OpenAsync(default);
        BeforeEdits = BeforeEdits == default ? snapshot.Dataset.Versions[0].LoadedAt : BeforeEdits;
        return snapshot;
    }

    /// <summary>Notes the case that questions by id are about.</summary>
    public void Choose(string caseId) => CaseId = caseId;

    /// <summary>Begins a load of other data, and gives it up before it writes them.</summary>
    public async Task BeginLoadAsync()
    {
        using var stop = new CancellationTokenSource();
        Client.BeforeStatement = name =>
        {
            if (name == "read-held-cases")
                stop.Cancel();
        };
        var snapshot = await OpenAsync();
        var other = new GraphData(snapshot.Map.Tables, [], snapshot.Dataset.Sources, snapshot.Dataset.Policies, new string('0', 64));
        try
        {
            await Services.GetRequiredService<ICoopGraphStore>().LoadAsync(other, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // This was the purpose.
        }

        Client.BeforeStatement = _ => { };
    }

    /// <summary>Asks a question, and returns the answer as JSON.</summary>
    /// <exception cref="InvalidOperationException">The answer has an error.</exception>
    public async Task<string> AskAsync(string query)
    {
        var result = await Services.GetRequiredService<OperationRunner>().RunAsync(new GraphQLRequest { Query = query }, null, OperationKindRule.SingleResponse, default);
        using var sheet = PooledJsonWriter.Take();
        return Services.GetRequiredService<ResponseSerializer>().Write(sheet, result).Errors is { Count: > 0 } errors
            ? throw new InvalidOperationException($"{query}: {errors[0].Message}")
            : System.Text.Encoding.UTF8.GetString(sheet.Written().Span);
    }

    /// <summary>Asks a question of <see cref="StatementShapes.Questions"/>.</summary>
    public async Task AskShapeAsync(string query)
    {
        if (query.Contains(CursorMark, StringComparison.Ordinal))
            query = query.Replace(CursorMark, In(await AskAsync("{ cooperations(first: 100) { pageInfo { endCursor } } }"), "endCursor"), StringComparison.Ordinal);
        if (query.Contains(NodeMark, StringComparison.Ordinal))
            query = query.Replace(NodeMark, In(await AskAsync("{ county(by: { code: \"340122\" }) { id } }"), "id"), StringComparison.Ordinal);
        Client.Take();
        await AskAsync(query.Replace(CaseMark, CaseId, StringComparison.Ordinal));
    }

    /// <summary>Adds statements that another process sent.</summary>
    public void Add(IEnumerable<RecordedStatement> others) => _others.AddRange(others);

    /// <summary>Returns the statements that were sent since the last call.</summary>
    public IReadOnlyList<RecordedStatement> Take()
    {
        RecordedStatement[] taken = [.. Client.Take(), .. _others];
        _others.Clear();
        return taken;
    }

    private static string In(string answer, string field)
    {
        var start = answer.IndexOf($"\"{field}\":\"", StringComparison.Ordinal) + field.Length + "\"\":\"".Length;
        return answer[start..answer.IndexOf('"', start)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
