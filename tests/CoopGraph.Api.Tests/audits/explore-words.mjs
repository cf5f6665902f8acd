// Compares the words of the page of pictures in both languages, in the folder that is named, and prints what one has and the other has not.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const [en, zh] = await Promise.all(['en', 'zh'].map(async (name) => (await import(pathToFileURL(join(folder, 'words', `${name}.js`)))).default));

compare('', en, zh);

function compare(path, one, other) {
  if (typeof one !== typeof other || Array.isArray(one) !== Array.isArray(other)) console.log(`${path}: ${typeof one} and ${typeof other}`);
  else if (typeof one === 'function' && one.length !== other.length) console.log(`${path}: ${one.length} and ${other.length} values`);
  else if (one && typeof one === 'object') {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      if (!(key in one) || !(key in other)) console.log(`${path}.${key}: only in one language`);
      else compare(`${path}.${key}`, one[key], other[key]);
    }
  } else if (typeof one === 'string' && (one === '' || other === '')) console.log(`${path}: empty`);
}
