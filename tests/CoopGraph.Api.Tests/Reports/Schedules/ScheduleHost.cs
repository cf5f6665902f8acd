using CoopGraph.Api.Tests.Support;
using CoopGraph.Paging;
using CoopGraph.Reports.Schedules;
using CoopGraph.Scheduling;
using CoopGraph.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>
/// The service with schedules, over a copy of the data and with a clock that the test sets. Nothing fires by itself: the test looks for what is due.
/// </summary>
internal sealed class ScheduleHost : IAsyncDisposable
{
    /// <summary>The time at which every host begins: a fire time of hourly schedules is one second away.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 5, 59, 59, TimeSpan.Zero);

    private static readonly Lazy<Task> Seeded = new(() => new ApiFactory().CreateClient().GetStringAsync("/health"));

    private readonly TemporaryFolder? _own;
    private readonly WebApplicationFactory<Program> _factory;

    private ScheduleHost(TemporaryFolder folder, bool isOwner, (string Key, string Value)[] settings)
    {
        Folder = folder;
        _own = isOwner ? folder : null;
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Embedded:DataFile", folder.PathOf("graph.db")).UseSetting("WarmUp:Enabled", "false").UseSetting("Memory:LookEvery", "00:00:00");
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Time);
                services.AddSingleton<ILoggerProvider>(Log);
                services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(SchedulesService)));
            });
        });
    }

    public TemporaryFolder Folder { get; }

    public SetTime Time { get; } = new(Start);

    public WarningLog Log { get; } = new(string.Empty, LogLevel.Trace);

    public IServiceProvider Services => _factory.Services;

    public IReportLedger Ledger => Services.GetRequiredService<IReportLedger>();

    public string Out => Folder.PathOf("out");

    /// <summary>Starts a service with a schedule that fires each hour.</summary>
    /// <param name="settings">Settings of the schedule, or of the service where they begin with a colon.</param>
    public static async Task<ScheduleHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        await Seeded.Value;
        await CopyAsync(folder);
        return await StartAsync(folder, isOwner: true, settings);
    }

    /// <summary>Starts a second service over the same data and with the same settings.</summary>
    public Task<ScheduleHost> StartAnotherAsync(params (string Key, string Value)[] settings) => StartAsync(Folder, isOwner: false, settings);

    public HttpClient Client() => _factory.CreateClient();

    /// <summary>Sets the clock, and makes the runs that are due.</summary>
    public async Task DueAtAsync(DateTimeOffset now)
    {
        Time.Now = now;
        var due = Services.GetRequiredService<DueRuns>();
        await Task.WhenAll(Services.GetRequiredService<LoadedSchedules>().All.Select(schedule => due.RunAsync(schedule, default)));
    }

    /// <summary>Returns all records of runs, the latest first.</summary>
    public async Task<IReadOnlyList<ReportRun>> RunsAsync() =>
        [.. (await Ledger.ListAsync(new(null, null, null, new PageRequest(100)), default)).Rows.Select(row => row.Item)];

    /// <summary>Returns the names of the files that were delivered.</summary>
    public string[] Files() => Directory.Exists(Out) ? [.. Directory.GetFiles(Out).Select(file => Path.GetFileName(file)!).Order()] : [];

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        _own?.Dispose();
    }

    private static async Task<ScheduleHost> StartAsync(TemporaryFolder folder, bool isOwner, (string Key, string Value)[] settings)
    {
        const string Schedule = "Reports:Schedules:0:";
        List<(string, string)> all =
        [
            ($"{Schedule}Name", "hourly"), ($"{Schedule}Report", "rankings"), ($"{Schedule}Cron", "0 0 * * * ?"), ($"{Schedule}Variables:top", "5"),
            ($"{Schedule}RetryDelay", "00:00:00"), ("Reports:AllowPrivateAddresses", "true"), ("Reports:StaleAfter", "00:00:01"),
            .. settings.Select(setting => (setting.Key.StartsWith(':') ? setting.Key[1..] : Schedule + setting.Key, setting.Value)),
        ];
        string[] kinds = ["Folder", "Webhook", "Mail:0"];
        if (!all.Any(setting => kinds.Any(kind => setting.Item1 == $"{Schedule}To:0:{kind}")))
            all.Add(($"{Schedule}To:0:Folder", folder.PathOf("out")));
        var host = new ScheduleHost(folder, isOwner, [.. all]);
        // The time since which the schedule is known.
        await host.DueAtAsync(Start);
        return host;
    }

    private static async Task CopyAsync(TemporaryFolder folder)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={TemporaryData.SeededFile}");
        await connection.OpenAsync();
        await using var copy = connection.CreateCommand();
        copy.CommandText = $"VACUUM INTO '{folder.PathOf("graph.db")}'";
        await copy.ExecuteNonQueryAsync();
    }
}
