using CoopGraph.Access;
using CoopGraph.Api.Access;
using CoopGraph.Api.Commands;
using CoopGraph.Api.Docs;
using CoopGraph.Api.Explore;
using CoopGraph.Api.Exports;
using CoopGraph.Api.Feeds;
using CoopGraph.Api.GraphiQL;
using CoopGraph.Api.Home;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.Ide;
using CoopGraph.Api.RateLimits;
using CoopGraph.Api.Reports;
using CoopGraph.Api.Transport;
using CoopGraph.Api.Transport.ServerSentEvents;
using CoopGraph.Api.Transport.WebSockets;
using CoopGraph.Api.WarmUp;
using CoopGraph.Api.Watching;
using CoopGraph.Engine;
using CoopGraph.Engine.Watching;
using CoopGraph.Stores;

var (verb, exitCode) = ServiceCommandLine.Read(args, Console.Out, Console.Error);
if (verb is null)
    return exitCode;

using var signals = verb == ServiceCommandLine.Serve ? StopSignals.Listen() : null;
if (SettingsReport.BuilderOf(Arguments.Split(args).Settings, Console.Error) is not { } builder)
    return ExitCodes.Failed;
if (verb == ServiceCommandLine.Ready)
    return await ReadyCommand.RunAsync(builder.Configuration);
if (verb == ServiceCommandLine.Check)
    builder.Configuration[CheckCommand.Reset] = bool.FalseString;

return await CommandFailure.ExplainAsync(ServiceCommandLine.PurposeOf(verb), builder.Configuration, () =>
{
    builder.AddHosting();
    builder.AddAccess();
    builder.Services.AddRateLimits(builder.Configuration);
    builder.AddWatching();
    builder.Services.AddStore(builder.Configuration, HealthEndpoints.ReadyTag);
    builder.Services.AddEngine(builder.Configuration);
    builder.Services.AddGraphQLTransport(builder.Configuration);
    builder.Services.AddGraphQLWebSockets();
    builder.Services.AddGraphQLEventStreams();
    builder.Services.AddReportEndpoints(builder.Configuration);
    builder.Services.AddExportEndpoints();
    builder.Services.AddFeeds();
    builder.Services.AddDocs();
    builder.Services.AddIde();
    builder.Services.AddExplore(builder.Configuration);
    builder.Services.AddWarmUp(builder.Configuration, ExploreQueries.Of(builder.Configuration), HealthEndpoints.ReadyTag);

    var app = builder.Build();

    app.UseHosting();
    app.UseWebSockets();
    app.UseAccess();
    app.UseRateLimits();
    app.UseNotFoundPage();
    app.UseHome();
    app.UseDocs();
    app.UseSchemaEndpoint();
    app.UseIde();
    app.UseGraphiQL();
    app.UseExplore();
    app.MapReports();
    app.MapExports();
    app.MapFeeds();
    app.MapSlowestOperations(app.Services.GetRequiredService<OperationStatistics>()).RequireRole(Role.Admin);
    app.MapGraphQLEndpoint();

    return verb switch
    {
        _ when verb == ServiceCommandLine.Schema => PrintSchemaCommand.RunAsync(app),
        _ when verb == ServiceCommandLine.Seed => SeedCommand.RunAsync(app),
        _ when verb == ServiceCommandLine.Check => CheckCommand.RunAsync(app),
        _ => ServeCommand.RunAsync(app, signals!.Asked),
    };
});
