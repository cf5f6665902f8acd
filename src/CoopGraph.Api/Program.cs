using CoopGraph.Api.Documents;
using CoopGraph.Api.Errors;
using CoopGraph.Api.Execution;
using CoopGraph.Api.Explore;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.Ide;
using CoopGraph.Api.Safety;
using CoopGraph.Api.Schema;
using CoopGraph.Api.Stores;
using CoopGraph.Api.Transport;
using GraphQL;

// Settings are read once: to watch them for changes is to watch the whole folder that the process was started in, and that may be "/".
var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);

builder.AddHosting();
builder.Services.AddStore(builder.Configuration);
builder.Services.AddIde();
builder.Services.AddExplore(builder.Configuration);
builder.Services.AddGraphQLTransport(builder.Configuration);
builder.Services.AddGraphQL(graphql => graphql
    .AddCoopGraphSchema(builder.Services)
    .AddErrors(builder.Services)
    .AddSafety(builder.Services, builder.Configuration)
    .AddDocumentCache(builder.Services, builder.Configuration)
    .AddPlannedExecution());

var app = builder.Build();

app.UseHosting();
app.UseIde();
app.UseExplore();
app.MapGraphQLEndpoint();

return args switch
{
    ["schema"] or ["--print-schema"] => app.PrintSchema(),
    ["seed"] => await app.SeedOrExplainAsync(),
    _ => await app.RunOrExplainAsync(),
};
