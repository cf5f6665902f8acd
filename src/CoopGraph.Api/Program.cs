using CoopGraph.Api.Errors;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.Ide;
using CoopGraph.Api.Safety;
using CoopGraph.Api.Schema;
using CoopGraph.Api.Transport;
using GraphQL;
using GraphQL.Types;

var builder = WebApplication.CreateBuilder(args);

builder.AddHosting();
builder.Services.AddIde();
builder.Services.AddGraphQLTransport(builder.Configuration);
builder.Services.AddGraphQL(graphql => graphql
    .AddCoopGraphSchema(builder.Services)
    .AddErrors(builder.Services)
    .AddSafety(builder.Services, builder.Configuration));

var app = builder.Build();
if (args is ["schema"])
{
    Console.Write(app.Services.GetRequiredService<ISchema>().Print(new() { StringComparison = StringComparison.Ordinal }));
    return;
}

app.UseHosting();
app.UseIde();
app.MapGraphQLEndpoint();

app.Run();
