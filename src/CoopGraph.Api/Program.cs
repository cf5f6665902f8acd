using CoopGraph.Api.Schema;
using GraphQL;
using GraphQL.Types;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCoopGraphSchema();
var app = builder.Build();
Console.WriteLine(app.Services.GetRequiredService<ISchema>().Print(new() { StringComparison = StringComparison.Ordinal }));
