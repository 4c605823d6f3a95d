import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { finished } from './processes.js';
import type { Figures } from './table.js';

type Write = (text: string | Uint8Array) => void;
/** Writes a file of so many bytes, a document at a time. */
type Form = (write: Write, bytes: number) => void;

const WORDS = 'sarcoma patients receive the drug in cycles of three weeks until progression or toxicity that cannot be borne'.split(' ');

/** Invented prose that packs as well as real prose does. */
function prose(seed: number, words: number): string {
  let state = seed + 1;
  return Array.from({ length: words }, () => {
    state = (state * 48271) % 2147483647;
    return state % 3 === 0 ? String(state % 9973) : WORDS[state % WORDS.length];
  }).join(' ');
}

const nct = (number: number): string => `NCT${String(number % 1e8).padStart(8, '0')}`;

function study(number: number): object {
  return {
    protocolSection: {
      identificationModule: { nctId: nct(number), briefTitle: `Trial ${number}` },
      statusModule: { overallStatus: 'COMPLETED' },
      descriptionModule: { briefSummary: prose(number, 400), detailedDescription: prose(number + 7, 800) },
      conditionsModule: { conditions: ['Sarcoma'] },
      armsInterventionsModule: {
        armGroups: [{ label: 'A', type: 'EXPERIMENTAL', interventionNames: ['Drug: X', 'Drug: Y'] }],
        interventions: ['X', 'Y'].map((name) => ({ type: 'DRUG', name, armGroupLabels: ['A'] })),
      },
    },
  };
}

/** Documents one behind the other until so many bytes are written. */
function repeated(write: Write, bytes: number, document: (number: number) => string): void {
  for (let number = 0, written = 0; written < bytes; number += 1) {
    const text = document(number);
    write(text);
    written += text.length;
  }
}

function list(indent: number): Form {
  return (write, bytes) => {
    write(indent > 0 ? '{\n"studies": [\n' : '[');
    repeated(write, bytes, (number) => `${number > 0 ? ',' : ''}${JSON.stringify(study(number), null, indent)}`);
    write(indent > 0 ? '\n],\n"nextPageToken": "x"\n}\n' : ']');
  };
}

const lines: Form = (write, bytes) => repeated(write, bytes, (number) => `${JSON.stringify(study(number))}\n`);

const rows: Form = (write, bytes) => {
  write('NCT Number,Study Title,Study Status,Brief Summary,Conditions,Interventions,Phases\n');
  repeated(
    write,
    bytes,
    (number) => `${nct(number)},"Trial, ${number}",COMPLETED,"${prose(number, 300)}\nnext",Sarcoma,DRUG: X|DRUG: Y,PHASE2\n`,
  );
};

const articles: Form = (write, bytes) => {
  write('<?xml version="1.0"?>\n<PubmedArticleSet>\n');
  repeated(write, bytes, (number) => {
    const article = `<Article><Journal><Title>J</Title></Journal><ArticleTitle>Trial ${number}</ArticleTitle><Abstract><AbstractText>${prose(number, 300)}</AbstractText></Abstract></Article>`;
    return `<PubmedArticle><MedlineCitation><PMID Version="1">${number + 1}</PMID>${article}</MedlineCitation></PubmedArticle>\n`;
  });
  write('</PubmedArticleSet>\n');
};

function zipped(work: (zip: Zip) => void): Form {
  return (write) => {
    const zip = new Zip((error, data) => {
      if (error) throw error;
      write(data);
    });
    work(zip);
    zip.end();
  };
}

/** An archive of so many bytes with one study a member, stored as it is. */
const manyMembers: Form = (write, bytes) =>
  zipped((zip) =>
    repeated(
      (text) => {
        const member = new ZipPassThrough(`studies/${nct(Number(/NCT(\d{8})/.exec(text as string)?.[1]))}.json`);
        zip.add(member);
        member.push(Buffer.from(text), true);
      },
      bytes,
      (number) => JSON.stringify(study(number)),
    ),
  )(write, bytes);

/** An archive whose one member unpacks to so many bytes of lines. */
const oneMember: Form = (write, bytes) =>
  zipped((zip) => {
    const member = new ZipDeflate('studies.ndjson', { level: 1 });
    zip.add(member);
    lines((text) => member.push(Buffer.from(text)), bytes);
    member.push(new Uint8Array(), true);
  })(write, bytes);

const FORMS: Readonly<Record<string, Form>> = {
  'studies.ndjson': lines,
  'array.json': list(0),
  'page.json': list(2),
  'rows.csv': rows,
  'articles.xml': articles,
  'members.zip': manyMembers,
  'one-member.zip': oneMember,
};

/** Reads a file of each form, of `megabytes` each, from the first byte to the records: seconds, and the peak of memory. */
export async function benchStreams(megabytes = 1000, forms: readonly string[] = Object.keys(FORMS)): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-streams-'));
  const figures: Figures[] = [];
  try {
    for (const form of forms) {
      const path = join(folder, form);
      generate(path, FORMS[form] as Form, megabytes * 1e6);
      const { seconds, peak, output } = await finished(['--import', 'tsx', 'bench/read-all.ts', path], process.env);
      const [documents, refused] = output.trim().split(' ');
      figures.push({
        file: form,
        MB: megabytes,
        documents: documents ?? '',
        refused: refused ?? '',
        seconds: seconds.toFixed(1),
        'MB/s': Math.round(megabytes / seconds),
        'peak MB': peak,
        bar: '300 MB',
      });
      rmSync(path);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

function generate(path: string, form: Form, bytes: number): void {
  const descriptor = openSync(path, 'w');
  let waiting: Uint8Array[] = [];
  let length = 0;
  const flush = (): void => {
    writeSync(descriptor, Buffer.concat(waiting));
    [waiting, length] = [[], 0];
  };
  form((text) => {
    waiting.push(typeof text === 'string' ? Buffer.from(text) : text);
    length += text.length;
    if (length > 1e6) flush();
  }, bytes);
  flush();
  closeSync(descriptor);
}
