using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Formats;
using GraphQL;
using GraphQL.Transport;

namespace CoopGraph.Api.Transport;

/// <summary>A query with a table as its response.</summary>
/// <param name="Request">The query with its variables.</param>
/// <param name="ContextOf">Returns the facts about its table.</param>
internal sealed record TableQuestion(GraphQLRequest Request, Func<Table, TableContext> ContextOf);

/// <summary>Answers queries with tables.</summary>
internal sealed class TableAnswers(TableRunner runner, TableResponse response, TableTags tags)
{
    /// <summary>Sends the table of a query, or 304 if the client has it already.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="question">The query.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancellation">The token that is cancelled when the client has gone or the service ends.</param>
    /// <returns>The errors, if there is no table; else null.</returns>
    public async Task<ExecutionResult?> AnswerAsync(HttpContext http, TableQuestion question, TableFormat format, CancellationToken cancellation)
    {
        VaryHeader.Add(http.Response, VaryHeader.OfAnswers);
        try
        {
            if (await tags.IsUnchangedAsync(http, question.Request, format, cancellation))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return null;
            }

            await using var table = await runner.OpenAsync(question.Request, http.User, cancellation);
            tags.Set(http, question.Request, format, table.Dataset.Version);
            await response.SendAsync(http, table, question.ContextOf(table), format, cancellation);
            return null;
        }
        catch (TableFailedException failed)
        {
            return failed.Result;
        }
        catch (FormatRefusedException refused)
        {
            return new ExecutionResult(new RefusedError(Refusals.NoSuchForm(refused.Message)));
        }
        catch (TooManyRowsException tooMany)
        {
            return new ExecutionResult(new RefusedError(Refusals.TooManyRows(tooMany.Message)));
        }
    }
}
