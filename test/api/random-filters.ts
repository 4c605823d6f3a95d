import fc from 'fast-check';
import type { PlainFilter } from './reference-filter.js';
import type { Leaf, Reference } from './reference-trials.js';

const PHASES = ['EARLY_PHASE1', 'PHASE1', 'PHASE2', 'PHASE3', 'PHASE4', 'NA'];
const STATUSES = ['COMPLETED', 'RECRUITING', 'TERMINATED', 'UNKNOWN', 'WITHDRAWN', 'ACTIVE_NOT_RECRUITING', 'NOT_YET_RECRUITING'];

/**
 * Filters of every kind over what a graph holds, a few levels deep; what many trials have comes often, so that parts meet. Words are
 * asked for only with `text`: how they are folded is the vocabulary's, and no plain reading repeats it for every document there is.
 */
export function filtersOver({ trials }: Reference, text: boolean): fc.Arbitrary<PlainFilter> {
  const leaf = (name: Leaf) => fc.constantFrom(...trials.flatMap((trial) => [...trial.leads[name]]));
  const some = <T>(one: fc.Arbitrary<T>, maxLength = 3) => fc.array(one, { minLength: 1, maxLength });
  const terms = (one: fc.Arbitrary<string>) => fc.record({ any: some(one), all: some(one, 2), none: some(one) }, { requiredKeys: [] });
  const isClass = (id: string) => id.startsWith('class:');
  const classes = fc.constantFrom(
    'class:immune-checkpoint-inhibitor',
    ...trials.flatMap(({ leads }) => [...leads.therapies].filter(isClass)),
  );
  const therapy = fc.oneof(leaf('therapies'), leaf('therapies'), classes);
  const condition = fc.oneof(leaf('conditions'), fc.constant('condition:sarcoma'));
  const date = fc
    .constantFrom(...trials.map(({ properties }) => String(properties.startDate ?? '2010')))
    .chain((day) => fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4)));
  const enrolled = fc.integer({ min: 0, max: 500 });
  const country = fc.constantFrom(...trials.flatMap(({ sites }) => sites.map((site) => site.country)).filter(Boolean));
  const titles = fc.constantFrom(...trials.map(({ properties }) => String(properties.name)).filter((name) => /\p{L}/u.test(name)));
  const words = titles.map((title) =>
    title
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word))
      .slice(0, 2)
      .join(' '),
  );
  const plain = fc.oneof(
    ...(text ? [fc.record({ text: words })] : []),
    fc.record({ therapies: terms(therapy) }),
    fc.record({ conditions: fc.tuple(terms(condition), fc.boolean()).map(([asked, descendants]) => ({ ...asked, descendants })) }),
    fc.record({ targets: terms(leaf('targets')) }),
    fc.record({ endpoints: terms(leaf('endpoints')) }),
    fc.record({ publications: terms(leaf('publications')) }),
    fc.record({ organizations: terms(leaf('organizations')) }),
    fc.record({
      countries: some(
        fc.oneof(
          country,
          country.map((name) => name.toUpperCase()),
        ),
      ),
    }),
    fc.record({ phases: some(fc.constantFrom(...PHASES)), statuses: some(fc.constantFrom(...STATUSES)) }, { requiredKeys: [] }),
    fc.record({ studyTypes: some(fc.constantFrom('INTERVENTIONAL', 'OBSERVATIONAL', 'EXPANDED_ACCESS')) }),
    fc.record({ startDate: fc.record({ from: date, to: date }, { requiredKeys: [] }) }),
    fc.record({
      enrollment: fc.oneof(fc.record({ min: enrolled }), fc.record({ max: enrolled }), fc.record({ min: enrolled, max: enrolled })),
    }),
    fc.record({ hasFindings: fc.boolean(), hasConflicts: fc.boolean(), hasRegistryId: fc.boolean() }, { requiredKeys: [] }),
    fc.record({ ids: some(fc.constantFrom(...trials.map(({ id }) => id)), 5) }),
    fc.record({ combination: combination(therapy, trials) }),
  );
  const { filter } = fc.letrec<{ filter: PlainFilter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: plain },
      { weight: 2, arbitrary: fc.tuple(plain, plain).map(([one, other]) => ({ ...one, ...other })) },
      { weight: 1, arbitrary: fc.record({ not: tie('filter') }) },
      { weight: 1, arbitrary: fc.record({ or: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ and: fc.array(tie('filter'), { minLength: 1, maxLength: 2 }), not: tie('filter') }) },
    ),
  }));
  return filter;
}

/** Pairs and triples, mostly some that a trial really gives together. */
function combination(therapy: fc.Arbitrary<string>, trials: Reference['trials']) {
  const together = fc.constantFrom(...trials.flatMap(({ pairs }) => pairs)).map(({ therapies }) => [...therapies]);
  const several = fc.constantFrom(...trials.map(({ leads }) => [...leads.therapies].slice(0, 3)).filter(({ length }) => length === 3));
  return fc.record({
    all: fc.oneof(together, together, several, fc.array(therapy, { minLength: 1, maxLength: 2 })),
    scope: fc.constantFrom('SAME_ARM', 'CO_LISTED', 'SAME_TRIAL'),
  });
}
