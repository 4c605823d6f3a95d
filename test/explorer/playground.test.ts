import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/explorer/landing/shown-examples.js';
import { findBrowser, startBrowser } from '../browser.js';
import { ask } from './asking.js';
import { type SeededServer, startSeededServer } from './seeded-server.js';
import { openWatchedPage } from './watched-page.js';

const examples = readExamples('src/explorer/examples');
const executable = await findBrowser();
/** A busy machine may take long to draw what it already has. */
const patient = { timeout: 20_000 };

describe.skipIf(!executable)('the pages in a browser', () => {
  let browser: Browser;
  let server: SeededServer;

  beforeAll(async () => {
    server = await startSeededServer();
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('opens the playground with a tab for each example and answers the flagship at a press of the button', async () => {
    const { page, problems, scriptBytes } = await openWatchedPage(browser, server.url);
    await page.goto(`${server.url}/playground/`);
    await page.locator('.view-line').first().waitFor();
    const operations = examples.map(({ query }) => /^query (\w+)/m.exec(query)?.[1]);
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(operations);
    await page.getByRole('button', { name: /Execute query/ }).click();
    const shown = page.locator('.graphiql-response .view-lines');
    await expect.poll(() => shown.textContent(), patient).toMatch(/"totalCount":\s*[1-9]/);
    expect(problems).toEqual([]);
    expect(await scriptBytes()).toBeLessThan(1_500_000);
    await page.context().close();
  });

  it('brings the example that the address names to the front, with its variables', async () => {
    const { page, problems } = await openWatchedPage(browser, server.url);
    const example = examples.find(({ variables }) => variables);
    await page.goto(`${server.url}/playground/#${example?.slug}`);
    const variables = page.locator('.graphiql-editor-tool .view-lines').first();
    await expect.poll(async () => squeezed(await variables.textContent()), patient).toBe(squeezed(example?.variables));
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('shows a landing page without scripts whose example tells the truth', async () => {
    const { page, problems } = await openWatchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(`${server.url}/`);
    const told = await Promise.all((await page.locator('[data-trial]').all()).map(toldAnswer));
    const answers = await flagshipAnswers(server.url);
    expect(told.length).toBeGreaterThan(0);
    for (const { trial, ways } of told) expect(answers).toContainEqual({ trial, ways });
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

/** A trial as the landing page tells it: its registry id, and for each term the names from it to what the trial gives. */
async function toldAnswer(item: Locator) {
  const trial = (await item.getAttribute('data-trial')) ?? '';
  const lines = await item.locator('p').all();
  const ways = await Promise.all(
    lines.map(async (line) => (await line.locator('span').allTextContents()).map((name) => name.toLowerCase())),
  );
  return { trial, ways };
}

async function flagshipAnswers(url: string) {
  const { data } = await ask(url, examples[0]?.query ?? '');
  // biome-ignore lint/suspicious/noExplicitAny: the answer has the shape of the example's query
  return data.trials.edges.map(({ node, matched }: any) => ({
    trial: node.registryIds[0] ?? '',
    // biome-ignore lint/suspicious/noExplicitAny: as above
    ways: matched.map((match: any) => [match.term, ...stepsAfter(match)].map((name) => name.toLowerCase())),
  }));
}

/** The names on the way, without the entity that the term itself means, unless the way ends there. */
function stepsAfter({ entity, via }: { entity: { id: string; name: string }; via: { id: string; name: string }[] }): string[] {
  const steps = via.filter(({ id }) => id !== entity.id).map(({ name }) => name);
  return steps.length > 0 ? steps : [entity.name];
}

function squeezed(text: string | null | undefined): string {
  return (text ?? '').replace(/\s/g, '');
}
