import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';

/** Returns the examples of the service: a list of {heading, examples}; empty if it does not answer. */
export async function readExamples() {
  try {
    const response = await fetch(new URL('../graphql/examples.json', document.baseURI));
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}

/** Returns the plugin that lists the examples, each with its first sentence; a click opens it in a tab. */
export function examplesPlugin(groups) {
  return { title: 'Examples', icon: Icon, content: () => <Examples groups={groups} /> };
}

function Examples({ groups }) {
  const { addTab } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
  const open = (text) => {
    addTab();
    queryEditor.setValue(text);
    variableEditor.setValue('');
  };
  return (
    <section className="examples" aria-label="Examples">
      <div className="graphiql-doc-explorer-title">Examples</div>
      {groups.map(({ heading, examples }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <ul>
            {examples.map((text) => <li key={text}><button type="button" onClick={() => open(text)}>{firstComment(text)}</button></li>)}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Returns the comment at the beginning of a document, as one line. */
export function firstComment(text) {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end).map((line) => line.slice(1).trim()).join(' ');
}

function Icon() {
  return (
    <svg height="1em" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2 3h12M2 8h12M2 13h12" />
    </svg>
  );
}
