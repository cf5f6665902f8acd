// Monaco's workers are files next to this page. Their classic form needs nothing but worker-src 'self'.
const files = { json: 'json.worker.js', graphql: 'graphql.worker.js' };

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(files[label] ?? 'editor.worker.js', document.baseURI)),
};
