import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Example, examplesFrom, withoutIntroduction } from '../example.js';

/** Reads all examples of a folder; other files in it are ignored. */
export function readExamples(folder: string): Example[] {
  const names = readdirSync(folder).filter((name) => /\.(graphql|variables\.json)$/.test(name));
  return examplesFrom(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
}

/**
 * Writes the examples into a page, so that a page never shows a query that is not a tested file.
 *
 * `<!--query SLUG-->` becomes the query, `<!--examples-->` a list of links that open each in the playground.
 *
 * @throws Error when a page names an example that does not exist
 */
export function withExamples(html: string, examples: readonly Example[]): string {
  return html
    .replace(/<!--query (\S+)-->/g, (_, slug: string) => {
      const example = examples.find((candidate) => candidate.slug === slug);
      if (!example) throw new Error(`A page shows the example "${slug}", which is not in the examples folder: name one that is.`);
      return withWordsMarked(escapeHtml(withoutIntroduction(example.query)));
    })
    .replace('<!--examples-->', () => examples.map(listItem).join('\n'));
}

/** Lets vite fill pages in from the examples in `folder`, read anew for each page. */
export function shownExamples(folder: string): Plugin {
  return { name: 'shown-examples', transformIndexHtml: (html) => withExamples(html, readExamples(folder)) };
}

/** Marks what stands in quotes: the words that the reader chooses. */
function withWordsMarked(html: string): string {
  return html.replace(/&quot;.*?&quot;/g, '<em>$&</em>');
}

function listItem({ slug, title }: Example): string {
  return `<li><a href="playground/#${slug}">${escapeHtml(title)}</a></li>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
