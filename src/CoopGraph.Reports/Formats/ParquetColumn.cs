using CoopGraph.Engine.Tables;
using Parquet;
using Parquet.Schema;

namespace CoopGraph.Reports.Formats;

/// <summary>A column of a Parquet file, with the values that are not written yet.</summary>
internal abstract class ParquetColumn
{
    /// <summary>The column in the file's schema.</summary>
    public abstract DataField Field { get; }

    /// <summary>Returns the column of a table's column. A list of values is text.</summary>
    public static ParquetColumn Of(TableColumn column) => column switch
    {
        { IsList: true } => new Texts(column.Name),
        { Kind: ColumnKind.Integer } => new Values<int>(column.Name, cell => checked((int)cell.ToDouble())),
        { Kind: ColumnKind.Number } => new Values<double>(column.Name, cell => cell.ToDouble()),
        { Kind: ColumnKind.Boolean } => new Values<bool>(column.Name, cell => cell.Form == CellForm.True),
        { Kind: ColumnKind.Date } => new Values<DateOnly>(column.Name, cell => cell.ToDate()),
        { Kind: ColumnKind.DateTime } => new Values<DateTime>(
            column.Name, cell => cell.ToDateTime(), new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Millis, isNullable: true)),
        _ => new Texts(column.Name),
    };

    /// <summary>Adds a value.</summary>
    public abstract void Add(TableCell cell);

    /// <summary>Writes the values to a group of rows.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation);

    private sealed class Values<T>(string name, Func<TableCell, T> read, DataField? field = null) : ParquetColumn
        where T : struct
    {
        private readonly List<T?> _values = [];

        public override DataField Field { get; } = field ?? new DataField<T?>(name);

        public override void Add(TableCell cell) => _values.Add(cell.Form == CellForm.Missing ? null : read(cell));

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync<T>(Field, _values.ToArray(), cancellationToken: cancellation);
            _values.Clear();
        }
    }

    private sealed class Texts(string name) : ParquetColumn
    {
        private readonly List<string?> _values = [];

        public override DataField Field { get; } = new DataField<string?>(name);

        public override void Add(TableCell cell) => _values.Add(cell.Form == CellForm.Missing ? null : cell.ToString());

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            await group.WriteAsync(Field, _values!);
            _values.Clear();
        }
    }
}
