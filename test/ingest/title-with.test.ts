import { expect, it } from 'vitest';
import { intervention, readTrial } from './trial-reading.js';

const together = (title: string) =>
  readTrial({ origin: 'page', title, interventions: ['doxorubicin', 'trabectedin'].map(intervention) }).together;

it.each(['Doxorubicin With Trabectedin in Leiomyosarcoma', 'Trabectedin with doxorubicin for liposarcoma'])('“%s” joins them', (title) => {
  expect(together(title)).toEqual(['doxorubicin & trabectedin']);
});

it.each(['Comparing doxorubicin with trabectedin in leiomyosarcoma', 'Replacing doxorubicin with trabectedin'])(
  '“%s” joins nothing',
  (title) => {
    expect(together(title)).toEqual([]);
  },
);
