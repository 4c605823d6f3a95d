import { expect, it } from 'vitest';
import { progressText } from '../../src/commands/progress.js';
import { emptyReport } from '../../src/ingest/report.js';

it('tells documents, rate, refusals, the share done and the time left', () => {
  const report = { ...emptyReport(), read: 90, unchanged: 10, refusedCount: 20 };
  expect(progressText(report, 10)).toBe('120 documents, 12/s, 20 refused');
  expect(progressText(report, 10, { done: 25, total: 100 })).toBe('120 documents, 12/s, 20 refused, 25 %, about 30 s left');
  expect(progressText(report, 300, { done: 10, total: 100 })).toBe('120 documents, 0/s, 20 refused, 10 %, about 45 min left');
  expect(progressText({ ...emptyReport(), reread: 500 }, 5)).toBe('500 stored records read anew, 100/s');
});
