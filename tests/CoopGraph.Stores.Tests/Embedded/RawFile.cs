using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>A data file as any other program sees it.</summary>
internal static class RawFile
{
    /// <summary>Returns the first value of a result, as text; null if there is none.</summary>
    public static string? Ask(string path, string sql)
    {
        using var connection = Open(path);
        return Ask(connection, sql);
    }

    public static string? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests write their statements themselves.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }

    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
