using System.Reflection;
using CaseFlow.Domain;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CaseFlow.Server;

/// <summary>The statements of this room, each an embedded file, and their parameters by type.</summary>
internal static class Sql
{
    /// <summary>The text of a statement.</summary>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The statement {file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static NpgsqlBatchCommand Add(this NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command;
    }

    public static NpgsqlBatchCommand With<T>(this NpgsqlBatchCommand command, IEnumerable<T> values, NpgsqlDbType element)
    {
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | element });
        return command;
    }

    public static NpgsqlBatchCommand With<T>(this NpgsqlBatchCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }

    public static NpgsqlCommand With<T>(this NpgsqlCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }

    /// <summary>A parameter that may be null, of a type that the value alone would not tell.</summary>
    public static NpgsqlCommand With(this NpgsqlCommand command, object? value, NpgsqlDbType type)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        return command;
    }

    public static Instant Moment(this NpgsqlDataReader row, int column) => Instant.FromDateTimeUtc(row.GetDateTime(column));

    public static Instant? MomentOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Moment(column);

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A value by its written name.</summary>
    public static T Name<T>(this NpgsqlDataReader row, int column) where T : struct, Enum =>
        WrittenNames.Read<T>(row.GetString(column)) ?? throw new FormatException($"'{row.GetString(column)}' is no {typeof(T).Name}.");

    public static T? NameOrNull<T>(this NpgsqlDataReader row, int column) where T : struct, Enum => row.IsDBNull(column) ? null : row.Name<T>(column);
}
