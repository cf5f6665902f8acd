import { askTable } from '../api.js';
import { save } from './save.js';

// The rows of one of a picture's queries as CSV: the bytes that the API gives for this text as a table, all rows of one data version.
export async function saveCsv(asked, id, name) {
  const { bytes, dataVersion } = await askTable(asked.asked(name));
  save(bytes, `coopgraph-${id === name ? id : `${id}-${name}`}-${dataVersion ?? asked.version}.csv`);
}
