import { registerEnumType } from 'type-graphql';
import { AXIS_DESCRIPTIONS } from '../facet/trial-facet.enum.js';

export enum MapAxis {
  DRUG = 'DRUG',
  DRUG_CLASS = 'DRUG_CLASS',
  TARGET = 'TARGET',
  CONDITION = 'CONDITION',
  ENDPOINT = 'ENDPOINT',
  PHASE = 'PHASE',
  STATUS = 'STATUS',
  COUNTRY = 'COUNTRY',
  START_YEAR = 'START_YEAR',
  COMBINATION = 'COMBINATION',
}

registerEnumType(MapAxis, {
  name: 'MapAxis',
  description: 'What the rows or columns of an evidence map are.',
  valuesConfig: Object.fromEntries(Object.values(MapAxis).map((name) => [name, { description: AXIS_DESCRIPTIONS[name] }])),
});

export enum MapFormat {
  CSV = 'CSV',
  JSON = 'JSON',
}

registerEnumType(MapFormat, {
  name: 'MapFormat',
  description: 'A format for an evidence map.',
  valuesConfig: {
    CSV: {
      description:
        'A table as RFC 4180 has it, one line for each cell, zeros included: row, rowLabel, rowTrials, column, columnLabel, columnTrials, trials, findings, publications. A text that a spreadsheet would take for a formula begins with an apostrophe.',
    },
    JSON: { description: 'One object: rowAxis, columnAxis, rows, columns, cells and the totals, named as the fields are here.' },
  },
});
