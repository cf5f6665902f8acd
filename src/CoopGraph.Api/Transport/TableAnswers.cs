using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>A query with a table as its response.</summary>
/// <param name="Request">The query with its variables.</param>
/// <param name="ContextOf">Returns the facts about its table.</param>
/// <param name="IsTrusted">Whether the document is one of the operator's own, such as a report.</param>
internal sealed record TableQuestion(GraphQLRequest Request, Func<Table, TableContext> ContextOf, bool IsTrusted);

/// <summary>Answers queries with tables, and requests for exports with their files.</summary>
internal sealed class TableAnswers(
    TableRunner runner,
    IGraphQLTextSerializer serializer,
    OperationRunner operations,
    TableResponse response,
    TableTags tags,
    TableGate gate,
    IOptions<ReportsOptions> options,
    TimeProvider time)
{
    /// <summary>Sends the table of a query, or 304 if the client has it already.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="question">The query.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancellation">The token that is cancelled when the client has gone or the service ends.</param>
    /// <returns>The errors, if there is no table; else null.</returns>
    public Task<ExecutionResult?> AnswerAsync(HttpContext http, TableQuestion question, TableFormat format, CancellationToken cancellation)
    {
        var request = question.Request;
        string[] parts = [format.Name, request.OperationName ?? string.Empty, request.Query ?? string.Empty, serializer.Serialize(request.Variables)];
        return AnswerAsync(
            http,
            parts,
            async end =>
            {
                var table = await runner.OpenAsync(request, http.User, end, question.IsTrusted);
                return new TableFile(table, question.ContextOf(table), format);
            },
            cancellation);
    }

    /// <summary>Sends a file, or 304 if the client has it already.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="question">The texts that the bytes of the file depend on, besides the data and the options of formats.</param>
    /// <param name="open">Opens the file.</param>
    /// <param name="cancellation">The token that is cancelled when the client has gone or the service ends.</param>
    /// <returns>The errors, if there is no file; else null.</returns>
    public async Task<ExecutionResult?> AnswerAsync(
        HttpContext http, IReadOnlyList<string> question, Func<CancellationToken, Task<IAnswerFile>> open, CancellationToken cancellation)
    {
        VaryHeader.Add(http.Response, VaryHeader.OfAnswers);
        try
        {
            if (await tags.IsUnchangedAsync(http, question, cancellation))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return null;
            }

            if (http.Features.Get<IRateBudget>() is { } budget && await budget.TakeAsync(budget.PriceOfFile, cancellation) is { } unpaid)
                return new ExecutionResult(new RefusedError(unpaid));
            using var place = await gate.EnterAsync(cancellation);
            using var end = new CancellationTokenSource(options.Value.MaxTime, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, end.Token);
            await using var file = await open(either.Token);
            tags.Set(http, question, file.DataVersion);
            await response.SendAsync(http, file, either.Token);
            return null;
        }
        catch (TableFailedException failed)
        {
            return failed.Result;
        }
        catch (RefusedException refused)
        {
            return new ExecutionResult(new RefusedError(refused.Refusal));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ExecutionResult(new RefusedError(Refusals.Timeout));
        }
        catch (Exception e) when (e is not (OperationCanceledException or FormatRefusedException or TooManyRowsException or ReportParameterException))
        {
            return operations.Fail(e, "the table");
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
