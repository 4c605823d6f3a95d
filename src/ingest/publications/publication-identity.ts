import { Multimap } from '../scratch/multimap.js';
import { ScratchFile } from '../scratch/scratch-file.js';
import { ScratchMap } from '../scratch/scratch-map.js';
import { certainOf, doubtfulKey, isDoubtful, sameWork, type TitleKey, titleOfKey } from './publication-key.js';
import { knownPublicationId, mentionOfLine, type PublicationMention, wordsOf } from './publication-mention.js';

/**
 * Which mentions name the same publication: a pure function of the set of all mentions. A PMID decides. A mention without one belongs with
 * those that share its DOI or words, and with those that share theirs: it means the one PMID among them, else the one DOI. Where they
 * give two, only what its own DOI and words lead to counts; two PMIDs are never joined.
 */
export class PublicationIdentities {
  /** How often each line was said. */
  private readonly counts: ScratchMap<number>;
  /** Distinct lines by DOI and by key, without its year and author where it may do without. */
  private readonly byName: Multimap;
  /** Documents that said a line without a PMID. */
  private readonly documents: Multimap;

  constructor(file = new ScratchFile()) {
    this.counts = new ScratchMap(file);
    this.byName = new Multimap(file);
    this.documents = new Multimap(file);
  }

  /** Takes a document's lines in. @returns this document, and those of which a mention means another publication now */
  add(document: string, lines: readonly string[]): Set<string> {
    const fresh = lines.filter((line) => !this.counts.has(line));
    const touched = this.moved(fresh, () => this.fill(document, lines));
    return touched.add(document);
  }

  /** The same without telling what that moves. */
  fill(document: string, lines: readonly string[]): void {
    for (const line of lines) this.say(document, line);
  }

  /** Takes a document's lines back, all that it said. @returns as `add` */
  remove(document: string, lines: readonly string[]): Set<string> {
    const said = new Map<string, number>();
    for (const line of lines) said.set(line, (said.get(line) ?? 0) + 1);
    const last = [...said].filter(([line, count]) => this.counts.get(line) === count).map(([line]) => line);
    const touched = this.moved(last, () => {
      for (const line of lines) this.takeBack(document, line);
    });
    return touched.add(document);
  }

  /** `publication:pmid-…`, `publication:doi-…`, else `publication:` and a hash of its words. */
  idOf(mention: PublicationMention): string {
    return mention.pmid ? knownPublicationId(mention) : this.meaning(mention, this.family(namesOf(mention)));
  }

  private meaning(mention: PublicationMention, family: Family): string {
    const own = namesOf(mention);
    const near = (value: 'pmid' | 'doi') => own.flatMap((name) => this.sharing(name)).map((line) => mentionOfLine(line)[value]);
    const pmid = only(family.pmids) ?? (family.pmids.size > 1 ? only(new Set(near('pmid'))) : undefined);
    if (pmid) return `publication:pmid-${pmid}`;
    const doi = mention.doi ?? only(family.dois) ?? (family.dois.size > 1 ? only(new Set(near('doi'))) : undefined);
    if (doi) return `publication:doi-${doi}`;
    return `publication:${wordsOf([...mention.keys, ...family.keys]) ?? mention.citation}`;
  }

  private say(document: string, line: string): void {
    const count = (this.counts.get(line) ?? 0) + 1;
    this.counts.set(line, count);
    const mention = mentionOfLine(line);
    if (!mention.pmid) this.documents.add(line, document);
    if (count > 1) return;
    for (const name of namesOf(mention)) this.byName.add(placeOf(name), line);
  }

  private takeBack(document: string, line: string): void {
    const count = (this.counts.get(line) ?? 1) - 1;
    this.documents.delete(line, document);
    if (count > 0) this.counts.set(line, count);
    else this.forget(line);
  }

  private forget(line: string): void {
    this.counts.delete(line);
    this.documents.forget(line);
    for (const name of namesOf(mentionOfLine(line))) this.byName.delete(placeOf(name), line);
  }

  /** Documents of which a mention means another publication after a change than before. Only what shares a name with the lines that come or go can. */
  private moved(lines: readonly string[], change: () => void): Set<string> {
    const names = new Set(lines.map(mentionOfLine).flatMap(namesOf));
    const before = this.meanings(names);
    change();
    const after = this.meanings(names);
    const moved = [...before].filter(([line, id]) => after.get(line) !== id);
    return new Set(moved.flatMap(([line]) => this.documents.get(line)));
  }

  /** What each line without a PMID means whose meaning may follow from what bears these names. */
  private meanings(names: Iterable<string>): Map<string, string> {
    const meanings = new Map<string, string>();
    const seen = new Set<string>();
    for (const line of this.reached(names)) {
      if (seen.has(line)) continue;
      const family = this.family(namesOf(mentionOfLine(line)));
      for (const other of family.lines) {
        seen.add(other);
        const mention = mentionOfLine(other);
        if (!mention.pmid) meanings.set(other, this.meaning(mention, family));
      }
      const mention = mentionOfLine(line);
      if (!mention.pmid) meanings.set(line, this.meaning(mention, family));
    }
    return meanings;
  }

  /** All lines that these names lead to, and those that theirs lead to: whether by a name that counts, or one that may count when others come or go. */
  private reached(start: Iterable<string>): Set<string> {
    const lines = new Set<string>();
    const places = new Set([...start].flatMap(placesOf));
    for (const place of places) {
      for (const line of this.byName.get(place)) {
        if (lines.has(line)) continue;
        lines.add(line);
        for (const other of namesOf(mentionOfLine(line)).flatMap(placesOf)) places.add(other);
      }
    }
    return lines;
  }

  /** All lines that these names lead to, and those that theirs lead to. */
  private family(start: readonly string[]): Family {
    const [names, lines, pmids, dois, keys] = [new Set(start), new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
    for (const name of names) {
      for (const line of this.sharing(name)) {
        if (lines.has(line)) continue;
        lines.add(line);
        const mention = mentionOfLine(line);
        if (mention.pmid) pmids.add(mention.pmid);
        if (mention.doi) dois.add(mention.doi);
        for (const key of mention.keys) keys.add(key);
        for (const other of namesOf(mention)) names.add(other);
      }
    }
    return { lines, pmids, dois, keys };
  }

  /** Lines of the work that a name means. */
  private sharing(name: string): readonly string[] {
    const key = titleOfKey(name);
    if (key) return key.isApart ? [] : this.sharingTitle(name, key);
    const certain = isDoubtful(name) ? certainOf(name) : name;
    if (!this.byName.has(certain)) return [];
    return [...this.byName.get(certain), ...this.byName.get(doubtfulKey(certain))];
  }

  private sharingTitle(name: string, key: TitleKey): readonly string[] {
    const lines = this.byName.get(placeOf(name));
    const said = lines.map((line) =>
      mentionOfLine(line).keys.flatMap((other) => (placeOf(other) === placeOf(name) ? (titleOfKey(other) ?? []) : [])),
    );
    const same = new Set(sameWork(key, said.flat()));
    return lines.filter((_, at) => said[at]?.some((other) => same.has(other)));
  }
}

/** Lines that names join, and what they say. */
interface Family {
  readonly lines: ReadonlySet<string>;
  readonly pmids: ReadonlySet<string>;
  readonly dois: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

const namesOf = ({ doi, keys }: PublicationMention): string[] => (doi ? [doi, ...keys] : [...keys]);

/** Under what a name is looked up: keys of one title stand together, since what each means depends on the others. */
function placeOf(name: string): string {
  const title = titleOfKey(name)?.title;
  return title === undefined ? name : `~${title}`;
}

/** Where the lines stand that a name leads to or may lead to. */
function placesOf(name: string): string[] {
  if (titleOfKey(name)) return [placeOf(name)];
  const certain = isDoubtful(name) ? certainOf(name) : name;
  return [certain, doubtfulKey(certain)];
}

/** The value that all who give one give; undefined where they give none, or two. */
function only(values: ReadonlySet<string | undefined>): string | undefined {
  const given = [...values].filter((value) => value !== undefined);
  return given.length === 1 ? given[0] : undefined;
}
