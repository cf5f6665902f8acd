"""Reads a table with pandas and openpyxl, and prints it as JSON: columns, rows (dates as text), and the sheet About."""
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
else:
    reader = {'csv': pandas.read_csv, 'tsv': lambda f, **more: pandas.read_csv(f, sep='\t', **more)}[path.rsplit('.', 1)[1]]
    frame = reader(path, dtype=str, keep_default_na=False)
    header, rows, about = list(frame.columns), frame.values.tolist(), []
print(json.dumps({'columns': header, 'rows': rows, 'about': about}))
