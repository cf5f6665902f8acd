using System.ComponentModel.DataAnnotations;
using CoopGraph.Reports.Deliveries;
using Microsoft.Extensions.Configuration;

namespace CoopGraph.Reports.Schedules;

/// <summary>The settings of scheduled reports. Configuration section <c>Reports</c>.</summary>
public sealed class SchedulingOptions
{
    /// <summary>The schedules. Default: none.</summary>
    public IReadOnlyList<ScheduleOptions> Schedules { get; set; } = [];

    /// <summary>
    /// The time without a sign of life after which another process takes a run over, 1 second to 7 days. A sign is given four times in this time.
    /// Default: 1 minute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan StaleAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The number of records of runs that stay for each schedule, 10 or more. Default: 1,000.</summary>
    public int KeepRuns { get; set; } = 1_000;

    /// <summary>
    /// Whether webhooks and pings may lead to private addresses, such as 10.0.0.1 and localhost, and need no https. Default: false.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>The largest file in bytes that a webhook or a mail has; what is larger is a link. Default: 10,000,000.</summary>
    public long MostBytesSent { get; set; } = 10_000_000;

    /// <summary>The address of this service for the readers of links, such as <c>https://coopgraph.example.org</c>; null if there are none.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>The time of a request to a webhook or a ping, up to an hour. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The mail server; null if no mail is sent.</summary>
    public MailOptions? Mail { get; set; }

    /// <summary>The targets that get a message after a failed run: webhooks and mail. Default: none.</summary>
    public IReadOnlyList<TargetOptions> OnFailure { get; set; } = [];
}

/// <summary>A schedule.</summary>
public sealed class ScheduleOptions
{
    /// <summary>The name, in lower-case words with hyphens; no two schedules have the same.</summary>
    public string? Name { get; set; }

    /// <summary>The name of the report.</summary>
    public string? Report { get; set; }

    /// <summary>The times, as a cron expression with seconds, such as <c>0 0 6 1 * ?</c> for six o'clock on the first day of each month.</summary>
    public string? Cron { get; set; }

    /// <summary>The time zone of the expression, such as <c>Asia/Shanghai</c>. Default: UTC.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The values of the report's parameters by name; a list has several.</summary>
    public IConfigurationSection? Variables { get; set; }

    /// <summary>The format. Default: csv.</summary>
    public string Format { get; set; } = "csv";

    /// <summary>Whether a report that is the same as the last one is not delivered. Default: false.</summary>
    public bool OnlyIfChanged { get; set; }

    /// <summary>The targets.</summary>
    public IReadOnlyList<TargetOptions> To { get; set; } = [];

    /// <summary>
    /// The address of a service that watches jobs: it is called with <c>/start</c> at the end when a run begins, as it is after a success, and with
    /// <c>/fail</c> after a failure. Null for none.
    /// </summary>
    public string? Ping { get; set; }

    /// <summary>The number of further tries of what can pass, 0 to 20. Default: 4.</summary>
    public int Retries { get; set; } = 4;

    /// <summary>The time before the first further try; it doubles each time, up to 10 minutes. Default: 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the schedule is on. Default: true.</summary>
    public bool Enabled { get; set; } = true;
}

/// <summary>A target: a folder, a webhook or mail.</summary>
public sealed class TargetOptions
{
    /// <summary>A folder, relative to that of the application or absolute.</summary>
    public string? Folder { get; set; }

    /// <summary>The name of the file in the folder. Default: <c>{name}-{date}</c> and the format.</summary>
    public string? File { get; set; }

    /// <summary>The number of files that stay in the folder, the newest ones; null for all.</summary>
    public int? Keep { get; set; }

    /// <summary>The address of a webhook.</summary>
    public string? Webhook { get; set; }

    /// <summary>The secret of the webhook: <c>whsec_</c> and base64. It belongs into the environment.</summary>
    public string? Secret { get; set; }

    /// <summary>The addresses of people.</summary>
    public IReadOnlyList<string> Mail { get; set; } = [];
}
