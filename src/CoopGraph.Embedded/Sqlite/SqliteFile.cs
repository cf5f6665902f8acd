using System.Globalization;
using CoopGraph.Storage;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Opens connections to the store's one file, and turns errors of SQLite into messages that help.</summary>
internal sealed class SqliteFile(string path, bool readOnly)
{
    // Codes of SQLite.
    private const int Busy = 5;
    private const int Locked = 6;
    // SQLITE_IOERR_SHMSIZE.
    private const int CannotGrowSharedMemory = 4_874;

    public string Path { get; } = path;

    /// <summary>Opens the file. Unless the store is read-only, creates the file, its folder and its tables if they are missing.</summary>
    public SqliteConnection Open()
    {
        if (readOnly && !File.Exists(Path))
            throw new StoreUnavailableException($"{Path} does not exist, and the store is read-only. Start once without Embedded:ReadOnly to make it.") { IsLasting = true };
        return Guarded(() =>
        {
            if (!readOnly)
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = Path,
                Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
                ForeignKeys = true,
                Pooling = false,
                DefaultTimeout = 30,
            }.ToString());
            try
            {
                connection.Open();
                Prepare(connection);
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Runs an action that uses the file. Errors of SQLite or the file system become exceptions with an explanation.</summary>
    public T Guarded<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException e)
        {
            throw new StoreUnavailableException(Explain(e), e) { IsLasting = e.SqliteErrorCode is not (Busy or Locked) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{Path} cannot be used: {e.Message}", e) { IsLasting = true };
        }
    }

    /// <summary>Reads from the file in a transaction, so that all that is read is of one moment.</summary>
    public T Read<T>(Func<SqliteConnection, T> read) => Guarded(() =>
    {
        using var connection = Open();
        using var reading = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    private void Prepare(SqliteConnection connection)
    {
        // Checked before any setting is changed: a file that is not CoopGraph's, or not of this version, is left as it was found.
        bool isComplete;
        using (connection.BeginTransaction(deferred: true))
            isComplete = Recognise(connection);
        if (readOnly)
            return;
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        if (isComplete)
            return;
        using var making = connection.BeginTransaction(deferred: false);
        if (!Recognise(connection))
        {
            HistorySchema.Upgrade(connection);
            connection.Execute(Schema.Create);
            connection.Execute(Schema.ForgetSeed);
            connection.Execute(string.Create(
                CultureInfo.InvariantCulture, $"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version};"));
        }

        making.Commit();
    }

    /// <summary>Checks that the file can be used. The caller holds a transaction, so that all values read are of one moment.</summary>
    /// <returns>Whether the file has all tables. A new file has none, and a file of an earlier version lacks some: both can be completed.</returns>
    private bool Recognise(SqliteConnection connection)
    {
        var (application, version) = (connection.ReadPragma("application_id"), connection.ReadPragma("user_version"));
        if (!readOnly && application == 0 && version == 0 && connection.ReadNumber("SELECT count(*) FROM sqlite_schema") == 0)
            return false;
        if (application != Schema.ApplicationId)
            throw new StoreUnavailableException($"{Path} is not a data file of CoopGraph. Set Embedded:DataFile to another path.") { IsLasting = true };
        return version switch
        {
            Schema.Version => true,
            > 0 and < Schema.Version when !readOnly => false,
            > 0 and < Schema.Version => throw new StoreUnavailableException(
                $"{Path} has tables of version {version}; this version of CoopGraph reads {Schema.Version}. Start once without Embedded:ReadOnly to upgrade it.")
            { IsLasting = true },
            _ => throw new StoreUnavailableException(
                $"{Path} has tables of version {version}; this version of CoopGraph reads {Schema.Version}. "
                + "Start once with Embedded:Reset=true to make it anew from the seed.")
            { IsLasting = true },
        };
    }

    private string Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        _ when e.SqliteExtendedErrorCode == CannotGrowSharedMemory => $"{Path} cannot be used: {Path}-shm cannot grow, most likely because the disk is full.",
        11 or 26 => $"{Path} is damaged or not a SQLite file ({e.Message}). Put back a copy, or remove it and start again to make it anew from the seed.",
        8 => $"{Path} cannot be written: the file or its folder is read-only. Set Embedded:ReadOnly=true to only read it.",
        13 => $"{Path} cannot be written: the disk is full.",
        14 => $"{Path} cannot be opened: look at the permissions of the file and its folder.",
        Busy or Locked => $"{Path} is held by another process that did not let go within 30 seconds.",
        _ => $"{Path}: {e.Message}",
    };
}
