// GraphiQL on the GraphQL endpoint of this service, with the service's examples, and with the query of the address if it names one.
import './workers.js';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { fromAddress } from '../../Ide/page/address.js';
import { examplesPlugin, readExamples } from './examples.jsx';
import { fetcher } from './fetcher.js';
import { LinkButton } from './link-button.jsx';

const groups = await readExamples();
const asked = fromAddress(location);
const first = (groups[0]?.examples ?? []).map((query) => ({ query }));
const examples = examplesPlugin(groups);
// A newcomer sees the list of examples, unless it would take the place of the query on a phone.
const showExamples = !asked && innerWidth > 700 && localStorage.getItem('graphiql:tabState') === null;
createRoot(document.getElementById('graphiql')).render(
  <GraphiQL
    fetcher={fetcher}
    initialQuery={asked?.query}
    initialVariables={asked?.variables}
    defaultTabs={asked ? [asked, ...first] : first.length > 0 ? first : undefined}
    visiblePlugin={showExamples ? examples : undefined}
    plugins={[examples, HISTORY_PLUGIN, explorerPlugin()]}
  >
    <GraphiQL.Logo>CoopGraph</GraphiQL.Logo>
    <GraphiQL.Toolbar>{({ prettify, copy, merge }) => <>{prettify}{merge}{copy}<LinkButton /></>}</GraphiQL.Toolbar>
  </GraphiQL>,
);

// A link that is followed on this page changes no more than the part after #.
addEventListener('hashchange', () => location.reload());
