using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Short methods for frequent operations on SQLite.</summary>
internal static class SqliteCommands
{
    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public static int Execute(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static long ReadNumber(this SqliteConnection connection, string sql)
    {
        using var command = connection.Prepare(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static long ReadPragma(this SqliteConnection connection, string name) => connection.ReadNumber($"PRAGMA {name}");

    public static string? ReadMeta(this SqliteConnection connection, string key)
    {
        using var command = connection.Prepare("SELECT value FROM meta WHERE key = $key", ("$key", key));
        return (string?)command.ExecuteScalar();
    }

    /// <summary>Reads every row of a result.</summary>
    public static IReadOnlyList<T> ReadAll<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Prepares a statement once and runs it for each row. The values of a row are its parameters $1, $2 and so on.</summary>
    public static void ExecuteForEach<T>(this SqliteConnection connection, string sql, IEnumerable<T> rows, Func<T, object?[]> valuesOf)
    {
        using var command = connection.Prepare(sql);
        foreach (var values in rows.Select(valuesOf))
        {
            while (command.Parameters.Count < values.Length)
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${command.Parameters.Count + 1}") });
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static int? Integer(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public static DateOnly? Day(this SqliteDataReader reader, int column) =>
        reader.Text(column) is { } text ? DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture) : null;

    /// <summary>Reads a time that is stored as milliseconds since 1970-01-01T00:00:00Z.</summary>
    public static DateTimeOffset? Time(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public static T Member<T>(this SqliteDataReader reader, int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));

    public static T? MemberOrNull<T>(this SqliteDataReader reader, int column)
        where T : struct, Enum => reader.IsDBNull(column) ? null : reader.Member<T>(column);

    private static SqliteCommand Prepare(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
