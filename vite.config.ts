import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shownExamples } from './src/explorer/landing/shown-examples.js';

const inExplorer = (path: string) => fileURLToPath(new URL(`./src/explorer/${path}`, import.meta.url));

/** Builds the web pages; the server serves the result as it is, under any path. */
export default defineConfig({
  root: inExplorer('.'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [shownExamples(inExplorer('examples'))],
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('./dist/explorer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The editor is one piece of 3 MB before compression; it is loaded on the playground alone.
    chunkSizeWarningLimit: 5_000,
    reportCompressedSize: false,
    // The landing page's content security policy knows no inline script, and the preload polyfill is one more request for nothing.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { landing: inExplorer('index.html'), playground: inExplorer('playground/index.html') },
      // The packages of the editor carry "use client" marks, which mean nothing outside a React server.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
});
