namespace CoopGraph.Api.Transport;

/// <summary>Waits for a client to take what was sent to it, but not for ever.</summary>
internal static class PatientSend
{
    /// <summary>Waits for a send.</summary>
    /// <param name="send">The send, which cannot be taken back.</param>
    /// <param name="limit">The time that the client has. It has the same time again before the connection is closed.</param>
    /// <param name="time">The clock.</param>
    /// <param name="abort">Closes the connection.</param>
    /// <returns>Whether the client took it in the first time.</returns>
    /// <exception cref="OperationCanceledException">The connection was closed.</exception>
    public static async ValueTask<bool> WaitAsync(Task send, TimeSpan limit, TimeProvider time, Action abort)
    {
        if (send.IsCompletedSuccessfully)
            return true;
        try
        {
            await send.WaitAsync(limit, time);
            return true;
        }
        catch (TimeoutException)
        {
            // A slow client may still read, and then learns the reason.
        }

        try
        {
            await send.WaitAsync(limit, time);
            return false;
        }
        catch (TimeoutException)
        {
            abort();
            throw new OperationCanceledException("The client reads nothing.");
        }
    }
}
