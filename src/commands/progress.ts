import type { WriteStream } from 'node:tty';
import type { IngestReport } from '../ingest/report.js';

/** How far an ingest is: bytes of all that was given; the total is not known of standard input. */
export interface Reached {
  readonly done: number;
  readonly total?: number;
}

/** A line on a terminal that tells how far an ingest is and how long it will still take; where the output is no terminal, nothing. */
export function progressLine(stream: WriteStream): { show: (report: IngestReport, at?: Reached) => void; end: () => void } {
  const start = performance.now();
  const show = (report: IngestReport, at?: Reached) => {
    if (stream.isTTY) stream.write(`\r${progressText(report, (performance.now() - start) / 1000, at)}\u001b[K`);
  };
  return { show, end: () => stream.isTTY && stream.write('\r\u001b[K') };
}

/** "1200 documents, 80/s, 2 refused, 34 %, about 2 min left". */
export function progressText({ read, unchanged, refusedCount, reread }: IngestReport, seconds: number, at?: Reached): string {
  const seen = read + unchanged + refusedCount;
  if (seen === 0 && reread > 0) return `${reread} stored records read anew, ${Math.round(reread / seconds)}/s`;
  const share = at?.total ? Math.min(1, at.done / at.total) : undefined;
  return [
    `${seen} documents`,
    `${Math.round(seen / seconds)}/s`,
    `${refusedCount} refused`,
    ...(share ? [`${Math.round(share * 100)} %`, `about ${durationText((seconds * (1 - share)) / share)} left`] : []),
  ].join(', ');
}

function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
