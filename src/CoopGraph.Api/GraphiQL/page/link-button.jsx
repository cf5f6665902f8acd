import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { toAddress } from '../../Ide/page/address.js';

/** A button of the toolbar that makes the query and its variables the page's address, and copies that where the browser allows it. */
export function LinkButton() {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
  const link = async () => {
    history.replaceState(null, '', toAddress(queryEditor.getValue(), variableEditor.getValue()));
    await navigator.clipboard?.writeText(location.href).catch(() => {});
  };
  return (
    <ToolbarButton label="Copy a link to this query" onClick={link}>
      <svg className="graphiql-toolbar-icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <path d="M7 9a3 3 0 0 0 4 0l3-3a3 3 0 0 0-4-4L9 3M9 7a3 3 0 0 0-4 0l-3 3a3 3 0 0 0 4 4l1-1" />
      </svg>
    </ToolbarButton>
  );
}
