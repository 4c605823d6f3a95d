import { beforeAll, expect, it } from 'vitest';
import { type ApiSources, sourcesOf } from '../../src/api/context.js';
import { describeOnEngines } from '../engines.js';
import { ask, counting, fill } from './asking.js';
import { sketch } from './graph.js';
import { vocabulary } from './vocabulary.js';

const DRUGS = ['drug:anlotinib', 'drug:toripalimab', 'drug:cadonilimab', 'drug:doxorubicin', 'drug:ifosfamide'];
const CONDITIONS = ['condition:sarcoma', 'condition:soft-tissue-sarcoma', 'condition:liposarcoma'];

/** A hundred trials that differ in what they give and study, so that levels end at different times. */
const HUNDRED = Array.from({ length: 100 }, (_, n) =>
  sketch({
    id: `trial:NCT${String(n).padStart(3, '0')}`,
    arms: [[DRUGS[n % 5], DRUGS[(n + 1) % 5]], n % 2 ? [DRUGS[(n + 2) % 5], 'procedure:surgery'] : []].map((ids) =>
      ids.map((id) => ({ id: String(id), label: String(id) })),
    ),
    conditions: [CONDITIONS[n % 3] ?? ''],
    site: { id: `site:s${n % 7}`, country: 'China', city: `City ${n % 7}` },
  }),
);

/** Siblings of one level that lead to the same kinds by ways of different length. */
const WALK = `query($first: Int) { trials(first: $first) { nodes { name
  arms { trial { id } therapies { label therapy { name ... on Drug { classes { parents { id children { id } } } targets { drugs { classes { id } } } } } } }
  therapies { therapy { id } arms { id } }
  targets { symbol drugs { name mechanisms { target { id } } } }
  conditions { parents { name parents { children { id } } } }
  conditionLabels { labels }
  outcomeMeasures { measure endpoint { name } }
  documents { trials { conditions { id } } } } } }`;

const EXPLAINED = `query($first: Int) { trials(first: $first, filter: { combination: { all: ["anlotinib", "PD-1 antibody"], scope: SAME_TRIAL }, conditions: { any: ["sarcoma"] },
  targets: { any: ["KDR"] } }) { edges { matched { term via { id ... on Drug { classes { id } } } arm { id therapies { label } } document { name } } node { sites { nodes { trials(filter: { phases: [PHASE2] }) { totalCount } all: trials { totalCount } } } combinations { quote arms { name } } } } } }`;

describeOnEngines('the statements of a walk', (open) => {
  let engine: ReturnType<typeof counting>;
  let sources: ApiSources;
  beforeAll(async () => {
    engine = counting(await fill(await open(), HUNDRED));
    sources = sourcesOf(engine, vocabulary);
    // What is read once for each version of the graph.
    for (const text of [WALK, EXPLAINED]) await ask(engine, text, { first: 5 }, sources);
  });

  const costOf = async (text: string, first: number) => {
    engine.statements.length = 0;
    await ask(engine, text, { first }, sources);
    return [...engine.statements];
  };

  it.each([
    ['five levels deep', WALK],
    ['with reasons and paged relations', EXPLAINED],
  ])('%s are as many for 5, 25 and 100 trials', async (_, text) => {
    const [five, twentyFive, hundred] = [await costOf(text, 5), await costOf(text, 25), await costOf(text, 100)];
    expect(hundred.sort()).toEqual(five.sort());
    expect(twentyFive.sort()).toEqual(five);
  });

  it('are at most one per kind of node and level', async () => {
    // The first is the version; the page itself and all that is curated are in memory and cost none, however deep.
    const kinds = (await costOf(WALK, 25)).slice(1).map((text) => /\([an]:`(\w+)`/.exec(text)?.[1]);
    // What the trials relate to, and of themselves what the index does not hold.
    const levels = [
      ['Trial', 'Trial'],
      ['Arm', 'Document'],
    ];
    expect(kinds).toHaveLength(levels.flat().length);
    for (const level of levels) expect(kinds.splice(0, level.length).sort()).toEqual(level);
  });
});
