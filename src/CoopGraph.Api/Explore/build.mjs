// Bundles the pages of pictures into the folder that is named: scripts and styles below static/, with a hash of their content in their names, so
// that browsers keep them. The queries are part of the scripts. The build runs it; the two pages are written last.
import { build } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

const outdir = resolve(process.argv[2]);
const page = join(import.meta.dirname, 'page');

// The texts of all queries by the names of their files, as the module "queries".
const queries = {
  name: 'queries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^queries$/ }, () => ({ path: join(page, 'queries'), namespace: 'queries' }));
    onLoad({ filter: /./, namespace: 'queries' }, async ({ path }) => {
      const files = (await readdir(path)).sort();
      const texts = await Promise.all(files.map(async (file) => [basename(file, '.graphql'), (await readFile(join(path, file), 'utf8')).trimEnd()]));
      return { contents: JSON.stringify(Object.fromEntries(texts)), loader: 'json', watchFiles: files.map((file) => join(path, file)) };
    });
  },
};

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
const { metafile } = await build({
  absWorkingDir: page,
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2023',
  charset: 'utf8',
  outdir,
  entryPoints: { explore: 'explore.js', one: 'one.js', styles: 'styles.css' },
  entryNames: 'static/[name]-[hash]',
  chunkNames: 'static/[name]-[hash]',
  plugins: [queries],
  legalComments: 'none', // The licences are served next to the pages.
  metafile: true,
  logLevel: 'warning',
});

const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({ name: `static/${basename(path)}`, ...output }));
const outputOf = (entry) => outputs.find(({ entryPoint }) => entryPoint === entry);
for (const [html, script, up] of [['index.html', 'explore.js', ''], ['one.html', 'one.js', '../']]) {
  const made = outputOf(script);
  // What the script imports at once, or as soon as it runs, is fetched together with it.
  const chunks = [...new Set(importsOf(made))].map((path) => `<link rel="modulepreload" href="${up}${path}">\n  `);
  const text = (await readFile(join(page, html), 'utf8'))
    .replace(`href="${up}styles.css"`, `href="${up}${outputOf('styles.css').name}"`)
    .replace(`<script type="module" src="${up}${script}">`, (tag) => chunks.join('') + tag.replace(script, made.name));
  if (!text.includes(made.name) || !text.includes('static/styles-')) throw new Error(`${html} does not name ${script} and styles.css.`);
  await writeFile(join(outdir, html), text);
}

function importsOf({ imports }) {
  return imports.filter(({ external }) => !external).flatMap(({ path }) => {
    const name = `static/${basename(path)}`;
    return [name, ...importsOf(outputs.find((output) => output.name === name))];
  });
}
