// The stores of the database in which Banana Cake Pop 18.0.0 remembers documents and tabs, as the app itself makes them on a first visit: for each its key,
// and its indexes with their keys. A test compares them with those that the app makes.
export const name = 'banana-cake-pop';
export const version = 22;
export const stores = {
  app: {},
  attachment: { key: ['itemId', 'kind'], indexes: { item: 'itemId', workspace: 'workspaceId' } },
  item: {
    key: 'id',
    indexes: { api: 'apiId', children: 'parentId', day: ['workspaceId', 'day'], kind: ['workspaceId', 'kind'], workspace: 'workspaceId' },
    unique: { remote: 'remoteId' },
  },
  mutex: { key: 'resource' },
  schema: { key: 'endpoint' },
  'schema-attachment': { key: ['endpoint', 'kind'] },
  session: { key: 'id', unique: { key: ['sub', 'tenant', 'issuer'] } },
  setting: { key: 'id', unique: { key: ['sub', 'apiUrl'] } },
  tab: { key: 'workspaceId' },
  'update-log': { key: 'id' },
  workspace: { key: 'id', indexes: { user: ['tenant', 'sub', 'apiUrl'] } },
  'workspace-sync': { key: 'id', indexes: { created: 'created', workspace: 'item.workspaceId' } },
};

/** Makes all stores in a new database. */
export function create(database) {
  for (const [store, { key, indexes = {}, unique = {} }] of Object.entries(stores)) {
    const made = database.createObjectStore(store, key ? { keyPath: key } : {});
    for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
    for (const [index, path] of Object.entries(unique)) made.createIndex(index, path, { unique: true });
  }
}
