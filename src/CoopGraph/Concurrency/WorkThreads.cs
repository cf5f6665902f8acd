using System.Diagnostics.CodeAnalysis;

namespace CoopGraph.Concurrency;

/// <summary>
/// Threads for work that computes for long. On threads of the pool it would keep the pool from everything else, since the pool has a thread for each core
/// and adds one only every half second. A pool with many threads from the start is no way out: they get in each other's way at every light request.
/// </summary>
/// <remarks>
/// What the work awaits goes on here as well. A thread is made when there is work and no idle thread, up to a number; further work waits in the order in
/// which it came. The operating system divides the cores among all threads.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing to dispose of.")]
public sealed class WorkThreads : TaskScheduler
{
    private const int MostOfTheProcess = 32;
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(20);
    private static readonly WorkThreads OfTheProcess = new(MostOfTheProcess);

    private readonly Lock _lock = new();
    private readonly Queue<Task> _tasks = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly int _most;
    private int _threads;
    private int _idle;

    /// <summary>Makes threads of their own, none of them yet.</summary>
    /// <param name="most">The maximum number of threads, at least 1.</param>
    public WorkThreads(int most) => _most = most;

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => _most;

    /// <summary>Does work on the threads of the process, 32 at the most.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Keeps work that has not begun from beginning.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation) => OfTheProcess.DoAsync(work, cancellation);

    /// <summary>Does work on these threads.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Keeps work that has not begun from beginning.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Task<T> DoAsync<T>(Func<Task<T>> work, CancellationToken cancellation) =>
        Task.Factory.StartNew(work, cancellation, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <inheritdoc/>
    protected override void QueueTask(Task task)
    {
        lock (_lock)
        {
            _tasks.Enqueue(task);
            if (_idle < _tasks.Count && _threads < _most)
            {
                _threads++;
                new Thread(Run) { IsBackground = true, Name = "CoopGraph work" }.UnsafeStart();
            }
        }

        _waiting.Release();
    }

    /// <inheritdoc/>
    /// <remarks>Only here, where the caller is one of the threads: long work must not get to another.</remarks>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && Current == this && TryExecuteTask(task);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_lock)
            return [.. _tasks];
    }

    private void Run()
    {
        while (Next() is { } task)
            TryExecuteTask(task);
    }

    private Task? Next()
    {
        lock (_lock)
            _idle++;
        var isWork = _waiting.Wait(LongestIdle);
        lock (_lock)
        {
            _idle--;
            // Work may have come in the moment in which the wait ended.
            if (isWork || _waiting.Wait(0))
                return _tasks.Dequeue();
            _threads--;
            return null;
        }
    }
}
