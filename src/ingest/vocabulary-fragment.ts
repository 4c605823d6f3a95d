import type { Fragment, FragmentNode } from '../graph/fragment.js';
import type { Entity, EntityKind, Vocabulary } from '../vocabulary/vocabulary.js';
import { present } from './present.js';

const LABELS: Readonly<Record<EntityKind, string>> = {
  DRUG: 'Drug',
  DRUG_CLASS: 'DrugClass',
  PROCEDURE: 'Procedure',
  TARGET: 'Target',
  CONDITION: 'Condition',
  ENDPOINT: 'Endpoint',
};

/** The vocabulary whole, whether or not a trial uses an entity. */
export function vocabularyFragment(vocabulary: Vocabulary): Fragment {
  const nodes = [...vocabulary.entities.values()].map((entity) => entityNode(entity, vocabulary));
  const edges = vocabulary.edges.map(({ type, from, to, action, source }) => ({ type, from, to, properties: present({ action, source }) }));
  return { nodes, edges };
}

function entityNode(entity: Entity, vocabulary: Vocabulary): FragmentNode {
  const { id, kind, name, source, abbreviation, procedureKind, crossReferences } = entity;
  const synonyms = vocabulary.synonymsOf(id).map(({ text, language, kind: of, source: from }) => [text, language, of, from].join('\t'));
  const symbol = kind === 'TARGET' ? id.slice('target:'.length) : undefined;
  return {
    label: LABELS[kind],
    id,
    properties: { name, source, ...present({ abbreviation, kind: procedureKind, symbol, crossReferences, synonyms }) },
  };
}
