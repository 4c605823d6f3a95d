import type { WriteStream } from 'node:tty';
import type { IngestReport } from '../ingest/report.js';

/** A line on a terminal that tells how far an ingest is; where the output is no terminal, nothing. */
export function progressLine(stream: WriteStream): { show: (report: IngestReport) => void; end: () => void } {
  const start = performance.now();
  const show = (report: IngestReport) => {
    const seen = report.read + report.unchanged + report.refused.length;
    const rate = Math.round(seen / ((performance.now() - start) / 1000));
    if (stream.isTTY) stream.write(`\r${seen} documents, ${rate}/s, ${report.refused.length} refused\u001b[K`);
  };
  return { show, end: () => stream.isTTY && stream.write('\r\u001b[K') };
}
