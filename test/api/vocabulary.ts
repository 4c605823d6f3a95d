import type { Fragment } from '../../src/graph/fragment.js';
import type { Entity, EntityKind, Vocabulary, VocabularyEdge } from '../../src/vocabulary/vocabulary.js';

const LABELS: Record<EntityKind, string> = {
  DRUG: 'Drug',
  DRUG_CLASS: 'DrugClass',
  PROCEDURE: 'Procedure',
  TARGET: 'Target',
  CONDITION: 'Condition',
  ENDPOINT: 'Endpoint',
};

/** id, kind, names (the first is its name). */
const ENTITIES: readonly (readonly [string, EntityKind, ...string[]])[] = [
  ['drug:anlotinib', 'DRUG', 'Anlotinib', '安罗替尼', 'AL3818'],
  ['drug:toripalimab', 'DRUG', 'Toripalimab', '特瑞普利单抗'],
  ['drug:cadonilimab', 'DRUG', 'Cadonilimab'],
  ['drug:doxorubicin', 'DRUG', 'Doxorubicin', 'ADM'],
  ['drug:ifosfamide', 'DRUG', 'Ifosfamide', 'IFO'],
  ['class:pd-1-antibody', 'DRUG_CLASS', 'PD-1 antibody', 'PD-1抗体'],
  ['class:pd-1-ctla-4-bispecific', 'DRUG_CLASS', 'PD-1/CTLA-4 bispecific antibody'],
  ['class:vegfr-inhibitor', 'DRUG_CLASS', 'VEGFR inhibitor'],
  ['procedure:surgery', 'PROCEDURE', 'Surgery', '手术'],
  ['target:PDCD1', 'TARGET', 'PDCD1', 'PD-1'],
  ['target:KDR', 'TARGET', 'KDR', 'VEGFR2'],
  ['condition:sarcoma', 'CONDITION', 'Sarcoma', '肉瘤'],
  ['condition:soft-tissue-sarcoma', 'CONDITION', 'Soft tissue sarcoma', '软组织肉瘤'],
  ['condition:liposarcoma', 'CONDITION', 'Liposarcoma'],
  ['endpoint:progression-free-survival', 'ENDPOINT', 'Progression-free survival', 'PFS'],
];

const edge = (type: VocabularyEdge['type'], from: string, to: string): VocabularyEdge => ({ type, from, to, source: 'test' });

const EDGES: readonly VocabularyEdge[] = [
  edge('IN_CLASS', 'drug:anlotinib', 'class:vegfr-inhibitor'),
  edge('IN_CLASS', 'drug:toripalimab', 'class:pd-1-antibody'),
  edge('IN_CLASS', 'drug:cadonilimab', 'class:pd-1-ctla-4-bispecific'),
  edge('IS_A', 'class:pd-1-ctla-4-bispecific', 'class:pd-1-antibody'),
  edge('IS_A', 'condition:soft-tissue-sarcoma', 'condition:sarcoma'),
  edge('IS_A', 'condition:liposarcoma', 'condition:soft-tissue-sarcoma'),
  edge('TARGETS', 'drug:anlotinib', 'target:KDR'),
  edge('TARGETS', 'drug:toripalimab', 'target:PDCD1'),
  edge('TARGETS', 'drug:cadonilimab', 'target:PDCD1'),
];

const TREE = EDGES.filter(({ type }) => type !== 'TARGETS');
const entities = new Map<string, Entity>(
  ENTITIES.map(([id, kind, name = '']) => [id, { id, kind, name, crossReferences: [], source: 'test' }]),
);
const parents = (id: string) => TREE.filter(({ from }) => from === id).map(({ to }) => to);
const below = (id: string): string[] => [id, ...TREE.filter(({ to }) => to === id).flatMap(({ from }) => below(from))];
const pathUp = (id: string, ancestor: string): string[] | undefined => {
  if (id === ancestor) return [id];
  const rest = parents(id)
    .map((parent) => pathUp(parent, ancestor))
    .find((path) => path !== undefined);
  return rest && [id, ...rest];
};

function resolve(term: string, kinds: readonly EntityKind[]) {
  const same = (name: string) => name.toLowerCase() === term.trim().toLowerCase();
  const found = ENTITIES.filter(([, kind, ...names]) => kinds.includes(kind) && names.some(same)).map(([id]) => id);
  const ids = entities.has(term) ? [term] : found;
  const near = ENTITIES.filter(
    ([, kind, name = '']) => kinds.includes(kind) && name.toLowerCase().startsWith(term.slice(0, 3).toLowerCase()),
  );
  return { entities: ids.flatMap((id) => entities.get(id) ?? []), suggestions: ids.length > 0 ? [] : near.map(([, , name = '']) => name) };
}

/** The few entities that the tests of the API need, without the curated tables. */
export const vocabulary = {
  version: 'test',
  entities,
  synonyms: [],
  edges: EDGES,
  parents,
  descendants: (id: string) => new Set(below(id)),
  pathUp,
  resolve,
  synonymsOf: () => [],
} as unknown as Vocabulary;

/** The same as nodes and edges. */
export const vocabularyFragment: Fragment = {
  nodes: ENTITIES.map(([id, kind, name = '', ...others]) => ({
    label: LABELS[kind],
    id,
    properties: {
      name,
      source: 'test',
      ...(kind === 'TARGET' ? { symbol: name } : {}),
      ...(kind === 'PROCEDURE' ? { kind: 'surgery' } : {}),
      synonyms: others.map((text) => `${text}\t${/\p{Script=Han}/u.test(text) ? 'zh' : 'en'}\tSYNONYM\ttest`),
    },
  })),
  edges: EDGES.map(({ type, from, to }) => ({ type, from, to, properties: { source: 'test' } })),
};
