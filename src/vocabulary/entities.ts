import type { Row, TableName, Tables } from './tables.js';
import type { Entity, EntityKind, VocabularyEdge } from './vocabulary.js';

export interface CuratedEntities {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly edges: readonly VocabularyEdge[];
}

const TABLE_OF: Readonly<Record<EntityKind, { readonly table: TableName; readonly prefix: string; readonly slug: string }>> = {
  DRUG: { table: 'drugs', prefix: 'drug', slug: 'slug' },
  DRUG_CLASS: { table: 'drug-classes', prefix: 'class', slug: 'slug' },
  PROCEDURE: { table: 'procedures', prefix: 'procedure', slug: 'slug' },
  TARGET: { table: 'targets', prefix: 'target', slug: 'symbol' },
  CONDITION: { table: 'conditions', prefix: 'condition', slug: 'slug' },
  ENDPOINT: { table: 'endpoints', prefix: 'endpoint', slug: 'slug' },
};

/**
 * The entities of the tables and what lies between them.
 * @throws Error with file and line for a repeated slug, a reference to nothing or a circle of parents.
 */
export function curatedEntities(tables: Tables): CuratedEntities {
  const entities = new Map<string, Entity>();
  for (const kind of Object.keys(TABLE_OF) as EntityKind[]) {
    const { table, slug } = TABLE_OF[kind];
    for (const row of tables[table]) {
      const entity = entityOf(row, kind);
      if (entities.has(entity.id)) throw row.mistake(`the ${slug} "${row.cell(slug)}" is used by a row above; choose another`);
      entities.set(entity.id, entity);
    }
  }
  return { entities, edges: edgesOf(tables, entities) };
}

function entityOf(row: Row, kind: EntityKind): Entity {
  const { prefix, slug } = TABLE_OF[kind];
  const common = {
    id: `${prefix}:${row.cell(slug)}`,
    kind,
    name: row.cell('name'),
    crossReferences: row.list('crossReferences'),
    source: row.cell('source'),
  };
  if (kind === 'ENDPOINT') {
    const measured = row.list('measured');
    const unknown = measured.find((word) => word !== 'rate' && word !== 'time');
    if (unknown !== undefined) throw row.mistake(`"${unknown}" is no way to measure an endpoint; use rate, time, or both joined by |`);
    return { ...common, measured, ...(row.cell('abbreviation') === '' ? {} : { abbreviation: row.cell('abbreviation') }) };
  }
  return kind === 'PROCEDURE' ? { ...common, procedureKind: row.cell('kind') } : common;
}

function edgesOf(tables: Tables, entities: ReadonlyMap<string, Entity>): VocabularyEdge[] {
  const known = (row: Row, id: string): string => {
    if (!entities.has(id)) throw row.mistake(`"${id}" is in no table; add its row or mend the name`);
    return id;
  };
  const upward = (table: TableName, type: 'IN_CLASS' | 'IS_A', prefix: string, parent: string, column: string): VocabularyEdge[] =>
    tables[table].flatMap((row) => {
      const from = `${prefix}:${row.cell('slug')}`;
      return row.list(column).map((slug) => ({ type, from, to: known(row, `${parent}:${slug}`), source: row.cell('source') }));
    });
  const targets = tables['drug-targets'].map((row): VocabularyEdge => {
    const ends = { from: known(row, `drug:${row.cell('drug')}`), to: known(row, `target:${row.cell('target')}`) };
    return { type: 'TARGETS', ...ends, action: row.cell('action'), source: row.cell('source') };
  });
  return [
    ...upward('drugs', 'IN_CLASS', 'drug', 'class', 'classes'),
    ...upward('drug-classes', 'IS_A', 'class', 'class', 'parents'),
    ...upward('conditions', 'IS_A', 'condition', 'condition', 'parents'),
    ...targets,
  ];
}
