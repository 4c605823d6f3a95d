import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of the browser, with everything that went wrong on it. */
export interface WatchedPage {
  page: Page;
  /** Console errors, exceptions, violations of the content security policy, failed answers, requests to another host; in sentences. */
  problems: string[];
  /** Bytes of script that came over the wire, as they were compressed. */
  scriptBytes(): Promise<number>;
}

/**
 * Opens an empty page in a fresh context, as on a first visit, and watches it.
 *
 * @param home the only address that the page may talk to
 */
export async function openWatchedPage(browser: Browser, home: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const page = await (await browser.newContext(options)).newPage();
  const problems: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(`The console shows an error: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`An exception was not caught: ${error.message}`));
  page.on('request', (request) => {
    if (!isWithin(request.url(), home)) problems.push(`Another host was asked: ${request.url()}`);
  });
  page.on('response', (response) => response.status() >= 400 && problems.push(`${response.url()} answered ${response.status()}.`));
  page.on('requestfinished', (request) => {
    // A page that closes meanwhile takes the sizes with it; who wants them asks before.
    const size = () =>
      request.sizes().then(
        ({ responseBodySize }) => responseBodySize,
        () => 0,
      );
    if (request.url().endsWith('.js')) sizes.push(size());
  });
  await page.exposeFunction('reportViolation', (what: string) => problems.push(`The content security policy was violated: ${what}`));
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    reportViolation(event.violatedDirective + ' ' + event.blockedURI))`);
  return { page, problems, scriptBytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}

function isWithin(url: string, home: string): boolean {
  return url.startsWith(`${home}/`) || url.startsWith('data:') || url.startsWith(`blob:${home}/`);
}
