// Bundles the page of GraphiQL into the folder that is named, with Monaco's workers as files of their own. The build runs it; index.html is written last.
import { build } from 'esbuild';
import { copyFile, mkdir, rm } from 'node:fs/promises';

const outdir = process.argv[2];
const common = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  minify: true,
  outdir,
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'dataurl' },
  legalComments: 'external',
  logLevel: 'warning',
};
await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
await build({ ...common, entryPoints: { graphiql: 'page/graphiql.jsx' }, format: 'esm', splitting: true, jsx: 'automatic', chunkNames: 'static/[name]-[hash]' });
await build({
  ...common,
  format: 'iife',
  entryPoints: {
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
});
await copyFile(`${import.meta.dirname}/page/index.html`, `${outdir}/index.html`);
