using CoopGraph.Api.Commands;
using CoopGraph.Api.Docs;
using CoopGraph.Api.Explore;
using CoopGraph.Api.Exports;
using CoopGraph.Api.Feeds;
using CoopGraph.Api.GraphiQL;
using CoopGraph.Api.Home;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.Ide;
using CoopGraph.Api.Reports;
using CoopGraph.Api.Transport;
using CoopGraph.Api.WarmUp;
using CoopGraph.Engine;
using CoopGraph.Stores;

if (Arguments.UnknownIn(args) is { } unknown)
{
    await Console.Error.WriteLineAsync(Arguments.Refusal(unknown));
    return 2;
}

// Settings are read once. Watching them for changes would watch the whole folder in which the process was started, and that may be "/".
var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);

builder.AddHosting();
builder.Services.AddStore(builder.Configuration, HealthEndpoints.ReadyTag);
builder.Services.AddEngine(builder.Configuration);
builder.Services.AddGraphQLTransport(builder.Configuration);
builder.Services.AddReportEndpoints(builder.Configuration);
builder.Services.AddExportEndpoints();
builder.Services.AddFeeds();
builder.Services.AddDocs();
builder.Services.AddIde();
builder.Services.AddExplore(builder.Configuration);
builder.Services.AddWarmUp(builder.Configuration, HealthEndpoints.ReadyTag);

var app = builder.Build();

app.UseHosting();
app.UseHome();
app.UseDocs();
app.UseSchemaEndpoint();
app.UseIde();
app.UseGraphiQL();
app.UseExplore();
app.MapReports();
app.MapExports();
app.MapFeeds();
app.MapGraphQLEndpoint();

return Arguments.CommandOf(args) switch
{
    "schema" or "--print-schema" => PrintSchemaCommand.Run(app),
    "seed" => await SeedCommand.RunAsync(app),
    _ => await ServeCommand.RunAsync(app),
};
