/**
 * What readers yield: one document's own words, not yet grounded, compared or corrected.
 * Every text is the source's; an absent value is absent, never '' and never "Not available".
 */

/** One file, page or registry answer as it came; a container (zip, folder, array, NDJSON) is split into its documents. */
export interface SourceDocument {
  /** `document:` + the first 20 hex digits of the SHA-256 of its bytes; a JSON study is hashed in its compact form, so that the same study is the same document alone, in an array or pretty-printed. */
  readonly id: string;
  /** File name within what was given (`studies.zip/NCT01.json`), never a path of the machine. */
  readonly name: string;
  readonly format: DocumentFormat;
  /** The publisher: `ClinicalTrials.gov`, `MedPath` … from the layout, else `unknown`. */
  readonly source: string;
  readonly url?: string;
  /** PartialDate of this version, where the document tells it. */
  readonly version?: string;
  readonly warnings: readonly string[];
}

/** How a document is written; `pubmed` is efetch XML, `medline` the tagged text (nbib). */
export type DocumentFormat = 'ctgov-v2' | 'ctgov-xml' | 'ctgov-csv' | 'pubmed' | 'medline' | 'page' | 'review';

/** A document with the records read from it. */
export interface ReadDocument {
  readonly document: SourceDocument;
  readonly records: readonly DocumentRecord[];
}

/** A document that could not be read: nothing of it is kept. `reason` is a sentence, with line and column where the parser knows them. */
export interface RefusedDocument {
  readonly name: string;
  readonly reason: string;
}

export type DocumentRecord = TrialRecord | PublicationRecord;

export interface TrialRecord {
  readonly kind: 'trial';
  /** Who says it: the registry's own record, or a page about it. Registry outranks page. */
  readonly origin: 'registry' | 'page';
  /** Registry ids of this trial, the primary one first, aliases after it; empty where the document names none. */
  readonly registryIds: readonly string[];
  /** Other ids the sponsor or a funder gave (EudraCT numbers, protocol numbers). */
  readonly secondaryIds: readonly string[];
  /** Those of them that are ids of a registry, without the words around them. */
  readonly otherRegistryIds?: readonly string[];
  readonly version?: string;
  readonly url?: string;
  readonly title?: string;
  readonly officialTitle?: string;
  readonly acronym?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly studyType?: string;
  readonly phases: readonly string[];
  readonly status?: string;
  readonly whyStopped?: string;
  readonly allocation?: string;
  readonly interventionModel?: string;
  readonly masking?: string;
  readonly primaryPurpose?: string;
  readonly enrollment?: string;
  readonly startDate?: string;
  readonly completionDate?: string;
  readonly eligibility?: string;
  readonly sex?: string;
  readonly minimumAge?: string;
  readonly maximumAge?: string;
  readonly conditions: readonly string[];
  readonly keywords: readonly string[];
  readonly arms: readonly ArmRecord[];
  readonly interventions: readonly InterventionRecord[];
  readonly outcomes: readonly OutcomeRecord[];
  readonly sites: readonly SiteRecord[];
  readonly sponsor?: OrganizationRecord;
  readonly collaborators: readonly OrganizationRecord[];
  readonly references: readonly ReferenceRecord[];
  /** Absent where the document has no results section. */
  readonly results?: readonly ResultRecord[];
}

/** An outcome measure with the numbers that a results section gives for each group, as printed. */
export interface ResultRecord {
  readonly priority: OutcomeRecord['priority'];
  readonly measure: string;
  readonly description?: string;
  readonly timeFrame?: string;
  /** The registry's word for the kind of number: MEDIAN, NUMBER, COUNT_OF_PARTICIPANTS … */
  readonly statistic?: string;
  readonly unit?: string;
  readonly groups: readonly ResultGroupRecord[];
  readonly values: readonly ResultValueRecord[];
  readonly analyses: readonly ResultAnalysisRecord[];
}

/** A group of participants: an arm, several arms together, or a part of one. */
export interface ResultGroupRecord {
  readonly label: string;
  readonly description?: string;
  /** How many were analysed. */
  readonly participants?: string;
}

export interface ResultValueRecord {
  /** Place of its group in `groups`, from 0. */
  readonly group: number;
  /** The row: a time ("6 months"), a subgroup, a part of the measure. */
  readonly row?: string;
  readonly category?: string;
  /** Never "NA". */
  readonly value: string;
  readonly lower?: string;
  readonly upper?: string;
}

/** A comparison of groups: "Hazard Ratio (HR)" 0.41. */
export interface ResultAnalysisRecord {
  readonly groups: readonly number[];
  readonly statistic: string;
  readonly value: string;
  readonly lower?: string;
  readonly upper?: string;
}

/** An arm, in the order of the document. `interventions` are labels of the record's `interventions`, without a type prefix. */
export interface ArmRecord {
  readonly label?: string;
  readonly type?: string;
  /** Prose that says what the arm gives; on prose pages the only thing that is known of it. */
  readonly description?: string;
  readonly interventions: readonly string[];
}

export interface InterventionRecord {
  /** The registry's kind, as printed: DRUG, Procedure … */
  readonly type?: string;
  readonly label: string;
  readonly description?: string;
  readonly otherNames: readonly string[];
  /** Labels of the arms that get it; empty where the document does not say. */
  readonly arms: readonly string[];
}

export interface OutcomeRecord {
  readonly priority: 'primary' | 'secondary' | 'other';
  readonly measure: string;
  readonly timeFrame?: string;
  readonly description?: string;
}

export interface SiteRecord {
  readonly facility?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly status?: string;
}

export interface OrganizationRecord {
  readonly name: string;
  readonly class?: string;
}

export interface ReferenceRecord {
  /** The number printed in front of it in a list of references. */
  readonly number?: number;
  /** Which list, from 1, where an article has one for each section and every one counts from 1 again. */
  readonly list?: number;
  readonly role?: 'background' | 'result' | 'derived';
  readonly pmid?: string;
  readonly doi?: string;
  /** The citation as printed, without its number. */
  readonly citation: string;
  readonly url?: string;
  readonly retracted?: boolean;
}

export interface PublicationRecord {
  readonly kind: 'publication';
  readonly form: 'review' | 'article';
  readonly language: 'en' | 'zh';
  readonly title: string;
  /** The title in another language, where the document gives one. */
  readonly otherTitle?: string;
  readonly pmid?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly journal?: string;
  readonly year?: number;
  readonly authors: readonly string[];
  readonly abstract?: string;
  readonly retracted?: boolean;
  /** Trials that it says it reports on, or names by a registry id. */
  readonly reportsOn?: readonly TrialLinkRecord[];
  /** The running text, in order, without page furniture. */
  readonly sections: readonly SectionRecord[];
  readonly references: readonly ReferenceRecord[];
}

export interface TrialLinkRecord {
  readonly registryId: string;
  /** The sentence that names it; absent where a list of accession numbers does. */
  readonly quote?: string;
}

export interface SectionRecord {
  readonly heading?: string;
  /** The list of references that its numbers mean, where there are several. */
  readonly list?: number;
  readonly paragraphs: readonly (readonly SentenceRecord[])[];
}

/** A sentence as printed but for its citation marks, whose numbers stand in `cites` (a range is expanded: [10,11], [3-5]). */
export interface SentenceRecord {
  readonly text: string;
  readonly cites: readonly number[];
}
