"""Reads a table with pandas and openpyxl, and prints it as JSON: columns, rows (dates as text), the sheet About, and widths and types."""
import json
import sys

import openpyxl
import pandas


def text(cell):
    if not cell.is_date:
        return cell.value
    if 'hh' in cell.number_format:
        return cell.value.isoformat(timespec='milliseconds') + 'Z'
    return cell.value.strftime('%Y-%m-%d')


path = sys.argv[1]
if path.endswith('.xlsx'):
    book = openpyxl.load_workbook(path)
    sheet = book['Rows']
    header, *rows = [[text(cell) for cell in row] for row in sheet.iter_rows()]
    assert sheet.freeze_panes == 'A2' and sheet['A1'].font.bold, 'the header is bold and stays in view'
    about = [list(row) for row in book['About'].iter_rows(values_only=True)]
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
    types = [sorted({'date' if cell.is_date else type(cell.value).__name__ for cell in column[1:]} - {'NoneType'}) for column in sheet.iter_cols()]
else:
    reader = {'csv': pandas.read_csv, 'tsv': lambda f, **more: pandas.read_csv(f, sep='\t', **more)}[path.rsplit('.', 1)[1]]
    frame = reader(path, dtype=str, keep_default_na=False)
    header, rows, about, widths, types = list(frame.columns), frame.values.tolist(), [], [], []
print(json.dumps({'columns': header, 'rows': rows, 'about': about, 'widths': widths, 'types': types}))
