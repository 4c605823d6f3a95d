import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PublicationIdentities } from '../../src/ingest/publications/publication-identity.js';
import { mentionLine, mentionOfReference, type PublicationMention } from '../../src/ingest/publications/publication-mention.js';

/** One invented paper as three lists print it. */
const STYLES = {
  chinese:
    'AHN B, CODD E, DALE F, et al. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma[J]. J Made Up Oncol, 2021, 12(3): 45-51.',
  pdq: 'Ahn B, Codd E, Dale F, et al.: Weekly Nothing Against Fortnightly Nothing in Advanced Imaginary Sarcoma. J Made Up Oncol 12 (3): 45-51, 2021.',
  registry:
    'Ahn B, Codd E, Dale F. Weekly nothing against fortnightly nothing in advanced imaginary sarcoma. J Made Up Oncol. 2021 Mar;12(3):45-51. doi: 10.1234/jmuo.2021.45.',
};

interface Stated {
  readonly document: string;
  readonly mentions: readonly PublicationMention[];
}

const linesOf = ({ mentions }: Stated): string[] => mentions.flatMap((mention) => mentionLine(mention) ?? []);

/** Which publication every mention of these documents means, after any history. */
function meanings(identities: PublicationIdentities, documents: readonly Stated[]): string[] {
  return documents.flatMap(({ document, mentions }) => mentions.map((mention) => `${document} ${identities.idOf(mention)}`)).sort();
}

/** Of all kinds: with author and year, doubtful, and without the year, in years that are the same, close, far or unknown, of one author or two. */
const KEYS = ['k', 'l', 'm', '?k', '?l', '~t:2020:a', '~t:2021:a', '~t:2022:a', '~t:2023:a', '~t::a', '~t:2021:b', '~t:2021:', '~t:!:'];

const stated = fc.uniqueArray(
  fc.record({
    document: fc.integer({ min: 0, max: 9 }).map(String),
    mentions: fc.array(
      fc.record(
        {
          pmid: fc.constantFrom('1', '2', '3'),
          doi: fc.constantFrom('10.1/a', '10.1/b', '10.1/c'),
          keys: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 2 }),
          citation: fc.constantFrom('x', 'y'),
        },
        { requiredKeys: ['keys', 'citation'] },
      ),
      { maxLength: 3 },
    ),
  }),
  { selector: ({ document }) => document, maxLength: 6 },
);

describe('which publication is it', () => {
  it('joins PMID, DOI and words, whichever comes first, and keeps two PMIDs apart', () => {
    const identities = new PublicationIdentities();
    const byWords = mentionOfReference({ citation: STYLES.pdq });
    const byDoi = mentionOfReference({ citation: 'Ahn et al., 2021', doi: '10.1234/JMUO.2021.45' });
    const whole = mentionOfReference({ citation: STYLES.registry, doi: '10.1234/jmuo.2021.45' });
    const registry = mentionOfReference({ citation: STYLES.chinese, pmid: '77' });
    identities.add('review', [mentionLine(byWords) as string]);
    identities.add('page', [mentionLine(byDoi) as string]);
    expect(identities.idOf(byWords)).not.toBe(identities.idOf(byDoi));
    expect(identities.add('article', [mentionLine(whole) as string])).toEqual(new Set(['article', 'review']));
    expect([identities.idOf(byWords), identities.idOf(byDoi)]).toEqual(Array(2).fill('publication:doi-10.1234/jmuo.2021.45'));
    identities.add('trial', [mentionLine(registry) as string]);
    expect([identities.idOf(byWords), identities.idOf(byDoi)]).toEqual(Array(2).fill('publication:pmid-77'));
    expect(identities.idOf({ ...registry, pmid: '78' })).toBe('publication:pmid-78');
  });

  it('leaves alone who meant the same before: a DOI cited in ever other words', () => {
    const identities = new PublicationIdentities();
    for (let at = 0; at < 20; at++) {
      const line = mentionLine(mentionOfReference({ citation: `In words of its own, ${at}`, doi: '10.1234/shared' })) as string;
      expect(identities.add(`trial ${at}`, [line])).toEqual(new Set([`trial ${at}`]));
    }
  });

  it('is a function of what all documents say, whatever came and went, and tells whose meaning changed', () => {
    fc.assert(
      fc.property(stated, fc.infiniteStream(fc.nat()), (documents, random) => {
        const order = [...documents].sort(() => ((random.next().value as number) % 3) - 1);
        const gone = order.filter((_, at) => at % 2 === 0);
        const identities = new PublicationIdentities();
        const kept = new Map<string, string>();
        const refresh = (touched: ReadonlySet<string>, known: readonly Stated[]) => {
          for (const item of known) if (touched.has(item.document)) kept.set(item.document, meanings(identities, [item]).join());
        };
        order.forEach((item, at) => {
          const touched = identities.add(item.document, linesOf(item));
          refresh(touched.add(item.document), order.slice(0, at + 1));
        });
        for (const item of gone) {
          const touched = identities.remove(item.document, linesOf(item));
          refresh(
            touched,
            order.filter((other) => !gone.includes(other) || other === item),
          );
        }
        const left = order.filter((item) => !gone.includes(item));
        const fresh = new PublicationIdentities();
        for (const item of left) fresh.add(item.document, linesOf(item));
        expect(meanings(identities, left)).toEqual(meanings(fresh, left));
        for (const item of left) expect(kept.get(item.document)).toBe(meanings(fresh, [item]).join());
      }),
      { numRuns: 3000 },
    );
  });
});
