import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ask } from './ask.js';
import { examples } from './examples.js';
import { openingFor } from './opening.js';
import './playground.css';

const place = document.getElementById('playground');
if (!place) throw new Error('The page has no element #playground to show the playground in: restore it in playground/index.html.');

const firstVisit = localStorage.getItem('graphiql:tabState') === null;
const home = createElement('a', { className: 'home', href: '../' }, 'Sarcoma therapy graph');

createRoot(place).render(
  createElement(
    GraphiQL,
    { fetcher: ask, ...openingFor(examples, location.hash.slice(1), firstVisit) },
    createElement(GraphiQL.Logo, null, home),
  ),
);
