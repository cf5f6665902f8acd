using GraphQL.DataLoader;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Resolvers;

/// <summary>Asks about all keys of a batch and returns the answers in the order of the keys.</summary>
internal delegate ValueTask<IReadOnlyList<TAnswer>> AskAll<TKey, TAnswer>(IReadOnlyList<TKey> keys, CancellationToken cancellation);

/// <summary>
/// Collects the questions of the fields of one level and asks them in one call. A field of the document that is resolved for fifty counties
/// becomes one question about fifty counties. An instance lives as long as one try of the operation.
/// </summary>
internal sealed class FieldBatcher
{
    private readonly Dictionary<(GraphQLField, IObjectGraphType), object> _open = [];
    private readonly Lock _gate = new();

    /// <summary>Adds a key to the batch of a field.</summary>
    /// <param name="field">The field of the document, and the type on which it is resolved.</param>
    /// <param name="key">The subject of this question.</param>
    /// <param name="prepare">Reads the arguments of the field and returns the call for a batch. It runs once for each batch.</param>
    public IDataLoaderResult<TAnswer> Ask<TKey, TAnswer>((GraphQLField, IObjectGraphType) field, TKey key, Func<AskAll<TKey, TAnswer>> prepare)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(field, out var known))
                _open[field] = known = new Batch<TKey, TAnswer>(() => Close(field), prepare());
            var batch = (Batch<TKey, TAnswer>)known;
            batch.Keys.Add(key);
            return new Place<TKey, TAnswer>(batch, batch.Keys.Count - 1);
        }
    }

    private void Close((GraphQLField, IObjectGraphType) field)
    {
        lock (_gate)
            _open.Remove(field);
    }

    private sealed class Batch<TKey, TAnswer>(Action close, AskAll<TKey, TAnswer> ask)
    {
        private readonly Lock _starting = new();
        private Task<IReadOnlyList<TAnswer>>? _answers;

        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyList<TAnswer>> Run(CancellationToken cancellation)
        {
            lock (_starting)
            {
                if (_answers is null)
                {
                    close(); // From here on, keys go to a new batch.
                    _answers = AskAsync(cancellation);
                }

                return _answers;
            }
        }

        // An immediate failure is also stored in the task: the batch is asked once, and all that joined it get its failure.
        private async Task<IReadOnlyList<TAnswer>> AskAsync(CancellationToken cancellation) => await ask(Keys, cancellation);
    }

    private sealed class Place<TKey, TAnswer>(Batch<TKey, TAnswer> batch, int position) : IDataLoaderResult<TAnswer>
    {
        public async Task<TAnswer> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.Run(cancellationToken))[position];

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}

/// <summary>Transforms the results of data loaders.</summary>
internal static class DataLoaderResults
{
    public static IDataLoaderResult<TOut> Then<TIn, TOut>(this IDataLoaderResult<TIn> source, Func<TIn, TOut> map) => new Mapped<TIn, TOut>(source, map);

    private sealed class Mapped<TIn, TOut>(IDataLoaderResult<TIn> source, Func<TIn, TOut> map) : IDataLoaderResult<TOut>
    {
        public async Task<TOut> GetResultAsync(CancellationToken cancellationToken = default) => map(await source.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
