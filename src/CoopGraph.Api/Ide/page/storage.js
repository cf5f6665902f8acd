// Reads and writes what Banana Cake Pop remembers in the browser: its documents, and the tabs that are open.
import { create, name, version } from './stores.js';

// The app's name for what belongs to nobody who is signed in.
const workspaceId = 'local';

/** Opens the app's database; makes it as the app would if there is none. Fails if it is of another version of the app. */
export async function openStorage() {
  const request = indexedDB.open(name, (await indexedDB.databases()).find((known) => known.name === name)?.version ?? version);
  request.onupgradeneeded = () => create(request.result);
  const database = await result(request);
  if (database.version === version) return database;
  database.close();
  throw new Error(`its memory has version ${database.version}, and this page writes ${version}.`);
}

/** Whether nothing was ever opened in the app in this browser. */
export async function isNewcomer(database) {
  return await result(database.transaction('tab').objectStore('tab').get(workspaceId)) === undefined;
}

/** Adds documents, each {name, query, variables}, as open tabs; the first of them is the one that is shown. */
export async function addDocuments(database, documents, endpoint) {
  const transaction = database.transaction(['attachment', 'item', 'tab'], 'readwrite');
  const [attachments, items, tabs] = ['attachment', 'item', 'tab'].map((store) => transaction.objectStore(store));
  const open = await result(tabs.get(workspaceId)) ?? { workspaceId, previewTabId: null, tabs: [], history: [], untitledDocumentIds: [] };
  const added = documents.map((document) => ({ id: `doc|${crypto.randomUUID?.() ?? Math.random().toString(36).slice(2)}`, ...document }));
  for (const { id, name, query, variables } of added) {
    items.put({ id, workspaceId: null, kind: 'new-document', name, isDraft: false });
    attachments.put({ itemId: id, workspaceId: null, kind: 'connection-settings', http: { endpoint, includeCookies: false, useGet: false, useTunnel: false }, hash: '' });
    attachments.put({ itemId: id, workspaceId: null, kind: 'document-content', body: query, ...(variables && { variables }), hash: '' });
  }
  const [first] = added;
  tabs.put({ ...open, activeTabId: first.id, tabs: [...added.map(tabOf), ...open.tabs], history: [...open.history, ...added.map(({ id }) => id).reverse()] });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}

// The views of a new tab, as the app opens one; on a narrow screen the editor and the response have all of it.
function tabOf({ id, name }) {
  const isNarrow = innerWidth < 1000;
  return {
    id, name, kind: 'document', isNew: true, hasChanges: false, isHistory: false, activeOperation: 0, activeViewId: 'operations',
    activeOperationCompanionViewId: 'builder', activeOperationsSettingsViewId: 'variables', activeResponseViewId: 'json',
    activeSchemaReferenceViewId: 'default', focusedElement: 'operations-editor', isOperationCompanionCollapsed: isNarrow,
    isOperationsSettingsPaneCollapsed: isNarrow, isResponseEntriesPaneCollapsed: isNarrow, operationsSettingsPaneHeight: 200,
    responseEntriesPaneHeight: 200, showTracingExtension: true,
  };
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
