using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Deliveries;
using CoopGraph.Scheduling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;

namespace CoopGraph.Reports.Schedules;

/// <summary>Registers schedules of reports, for a host that runs for long.</summary>
public static class SchedulingSetup
{
    /// <summary>Adds the schedules. Reports and a store must be registered, too.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration; the section <c>Reports</c> is read.</param>
    public static IServiceCollection AddReportSchedules(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SchedulingOptions>().Bind(configuration.GetSection(ReportsOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<SchedulingOptions>>().Value;
            return new ReceiverClient(options.AllowPrivateAddresses, options.RequestTimeout);
        });
        services.AddSingleton<TargetReader>();
        services.AddSingleton<ScheduleReader>();
        services.AddSingleton<LoadedSchedules>();
        services.AddSingleton(provider => new ReportRunWriter(
            provider.GetRequiredService<ReportRunner>(), provider.GetRequiredService<IOptions<ReportsOptions>>().Value));
        services.AddSingleton<RunNotices>();
        services.AddSingleton<RunDeliveries>();
        services.AddSingleton<ScheduledRuns>();
        services.AddSingleton<DueRuns>();
        services.AddSingleton<IReportDirectory, ReportDirectory>();
        services.AddQuartz(builder => { });
        services.AddHealthChecks().AddCheck<ScheduleHealth>("reports");
        services.AddHostedService<ScheduleLoading>();
        services.AddHostedService<SchedulesService>();
        return services;
    }
}
