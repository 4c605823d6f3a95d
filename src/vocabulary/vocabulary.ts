/** What the vocabulary answers. Built once by `load.ts` from `seeds/vocabulary/*.tsv`; pure afterwards. */

export type EntityKind = 'DRUG' | 'DRUG_CLASS' | 'PROCEDURE' | 'TARGET' | 'CONDITION' | 'ENDPOINT';

/** A curated entity. Its id says its kind: `drug:`, `class:`, `procedure:`, `target:`, `condition:`, `endpoint:`. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Endpoints: ORR, PFS … */
  readonly abbreviation?: string;
  /** Endpoints: how results put a number to it, as a `rate` (percent), a `time`, or both; empty where no single number tells it (safety, quality of life). */
  readonly measured?: readonly string[];
  /** Procedures: radiation, surgery, transplant … */
  readonly procedureKind?: string;
  /** CURIEs. */
  readonly crossReferences: readonly string[];
  readonly source: string;
}

export type SynonymKind = 'NAME' | 'SYNONYM' | 'BRAND' | 'CODE' | 'ABBREVIATION' | 'OBSOLETE' | 'MISSPELLING';

export interface Synonym {
  readonly text: string;
  readonly id: string;
  readonly language: string;
  readonly kind: SynonymKind;
  readonly source: string;
}

/** An edge of the vocabulary: drug → class, class → class, condition → condition, drug → target. */
export interface VocabularyEdge {
  readonly type: 'IN_CLASS' | 'IS_A' | 'TARGETS';
  readonly from: string;
  readonly to: string;
  readonly action?: string;
  readonly source: string;
}

/** The steps of the ladder, in the order they are tried (DESIGN §3). */
export type Rung = 'NAME' | 'SYNONYM' | 'STRIPPED' | 'CODE' | 'COMPOUND' | 'REGIMEN' | 'MISSPELLING';

/** Which entities a label means, by which rung, and why (a sentence for people). */
export interface Grounding {
  readonly label: string;
  readonly rung: Rung;
  readonly why: string;
  /** One entity, or the parts of a compound label in its order. */
  readonly entities: readonly Entity[];
  /** How the parts of a compound stand to each other: given TOGETHER ("A + B", "A combined with B"), or ALTERNATIVES ("A/B", "A or B"). One entity: TOGETHER. */
  readonly parts: 'TOGETHER' | 'ALTERNATIVES';
  /** Stage, recurrence, age and spread that were stripped from a condition's label. */
  readonly qualifiers: readonly string[];
}

/** An entity named inside running text. `start` and `end` are offsets into the text given (end exclusive). */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly entities: readonly Entity[];
}

/** What a document says of itself that goes before the curated rows, e.g. "GP (gemcitabine + penpulimab)": acronym → entity ids. */
export type Definitions = ReadonlyMap<string, readonly string[]>;

/** What a term of a question means: found, or several things, or nothing with the nearest names. */
export interface TermResolution {
  readonly entities: readonly Entity[];
  readonly suggestions: readonly string[];
}

/** An entity that a label may mean: one of its names is like the label. */
export interface NearEntry {
  readonly id: string;
  /** Of the entity. */
  readonly name: string;
  /** The one of its names that is most like the label. */
  readonly text: string;
  /** 1 says the same words, 0 none. */
  readonly likeness: number;
}

export interface Vocabulary {
  /** Hash of all its rows: changes exactly when they do. */
  readonly version: string;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly synonyms: readonly Synonym[];
  readonly edges: readonly VocabularyEdge[];
  /** Direct parents: classes of a drug, parents of a class or condition. */
  parents(id: string): readonly string[];
  /** The entity and all below it (drugs of a class and its subclasses, kinds of a condition). */
  descendants(id: string): ReadonlySet<string>;
  /** Shortest way up from `id` to `ancestor`, both included, or undefined. */
  pathUp(id: string, ancestor: string): readonly string[] | undefined;
  /** A whole label by the ladder; undefined means unresolved. */
  ground(label: string, kinds: readonly EntityKind[], definitions?: Definitions): Grounding | undefined;
  /** Entities named in running text, longest match first, none overlapping, none inside a word or a blocked phrase; acronyms of `definitions` and regimens included. */
  mentions(text: string, kinds: readonly EntityKind[], definitions?: Definitions): readonly Mention[];
  /** Acronyms that the text itself defines as a list of drugs: "GP regimen (gemcitabine … and penpulimab …)", "IE方案(IFO+依托泊苷)", "IFO+多柔比星(AI方案)". */
  definitions(text: string): Definitions;
  /** What somebody asks with: an id, or any name in any language (exact after folding, then spelling as suggestions only). */
  resolve(term: string, kinds: readonly EntityKind[]): TermResolution;
  /** For a curator: the entities whose names are most like a label that nothing is known for, the best first. */
  nearest(label: string, kinds: readonly EntityKind[], most: number): readonly NearEntry[];
  synonymsOf(id: string): readonly Synonym[];
}
