"""Checks a data package against the rules of Data Package 2.0 (datapackage.org/standard) with pandas, and prints its tables: package.py FILE."""
import hashlib
import io
import json
import re
import sys
import zipfile

import pandas

TYPES = {'string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time', 'year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'}
FORMS = {
    'integer': r'-?\d+', 'number': r'-?\d+(\.\d+)?([eE][-+]?\d+)?', 'boolean': r'true|false', 'date': r'\d{4}-\d{2}-\d{2}', 'string': r'(?s).*',
}

archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, 'the times are fixed'
package = json.loads(archive.read('datapackage.json'))

assert package['$schema'] == 'https://datapackage.org/profiles/2.0/datapackage.json'
assert re.fullmatch(r'[a-z0-9._/-]+', package['name'])
assert package['version'] and package['title'] and package['description']
assert package['licenses'] and all(one.get('name') or one.get('path') for one in package['licenses'])
assert package['contributors'] and all(one['title'] and isinstance(one['roles'], list) for one in package['contributors'])
assert package['sources'] and all(one['title'] for one in package['sources'])
assert package['resources'], 'a package has at least one resource'
names = [resource['name'] for resource in package['resources']]
assert len(set(names)) == len(names)
assert sorted(archive.namelist()) == sorted([resource['path'] for resource in package['resources']] + ['datapackage.json'])

tables = {}
for resource in package['resources']:
    assert resource['type'] == 'table' and resource['format'] == 'csv' and resource['mediatype'] == 'text/csv' and resource['encoding'] == 'utf-8'
    assert not resource['path'].startswith(('/', '.')) and '..' not in resource['path']
    data = archive.read(resource['path'])
    assert len(data) == resource['bytes']
    assert resource['hash'] == 'sha256:' + hashlib.sha256(data).hexdigest()
    frame = pandas.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False, na_values=resource['schema']['missingValues'])
    fields = resource['schema']['fields']
    assert list(frame.columns) == [field['name'] for field in fields], resource['name']
    for field in fields:
        assert field['type'] in TYPES and field['description']
        values = frame[field['name']]
        limits = field.get('constraints', {})
        if limits.get('required'):
            assert values.notna().all(), f'{resource["name"]}.{field["name"]} is required'
        present = values.dropna()
        wrong = present[~present.str.fullmatch(FORMS[field['type']])]
        assert wrong.empty, f'{resource["name"]}.{field["name"]}: {wrong.iloc[0]}'
        if 'enum' in limits:
            assert set(present) <= set(limits['enum']), f'{resource["name"]}.{field["name"]}: {set(present) - set(limits["enum"])}'
    tables[resource['name']] = frame

for resource in package['resources']:
    frame, schema = tables[resource['name']], resource['schema']
    if 'primaryKey' in schema:
        assert not frame[schema['primaryKey']].isna().any().any() and not frame.duplicated(schema['primaryKey']).any(), resource['name']
    for key in schema.get('foreignKeys', []):
        [field], [target] = key['fields'], key['reference']['fields']
        missing = set(frame[field].dropna()) - set(tables[key['reference']['resource']][target])
        assert not missing, f'{resource["name"]}.{field}: {missing}'

print(json.dumps({
    'version': package['version'],
    'citation': package['citation'],
    'sources': [[one['title'], one['usedFor'], one['licence']] for one in package['sources']],
    'warnings': package.get('warnings', []),
    'description': package['description'],
    'rows': {name: len(frame) for name, frame in tables.items()},
    'provenances': sorted(set(tables['cooperations']['provenance'])),
    'counties': int(((tables['units']['level'] == 'COUNTY') & tables['units']['valid_to'].isna()).sum()),
    'feidong': tables['units'].set_index('id').loc['340122', ['place_id', 'name_zh', 'name_en', 'kind']].tolist(),
    'paper': tables['parties'][tables['parties']['case_id'] == 'PAPER-01'][['code', 'role']].values.tolist(),
}))
