import { statSync } from 'node:fs';

/** The log is folded into the store at this size, so that a killed process reopens fast … */
const LEAST_BYTES = 64 * 1024 * 1024;
/** … and that of a large store at this part of its size: each fold writes all of it, and a graph that grows would spend its time on that. */
const SHARE = 0.25;
/** A plan is made anew when it would differ by this factor: to tell the store takes a tenth of a second. */
const GROWN = 1.5;

/**
 * Plans when the embedded store in `file` folds its log, and again whenever the function is called that it gives: after each change.
 * @param setBytes tells the store the size of the log at which it folds it
 */
export function planCheckpoints(file: string, setBytes: (walBytes: number) => void): () => void {
  let planned = 0;
  const plan = (): void => {
    const walBytes = Math.max(LEAST_BYTES, Math.floor((statSync(file, { throwIfNoEntry: false })?.size ?? 0) * SHARE));
    if (walBytes < planned * GROWN) return;
    planned = walBytes;
    setBytes(walBytes);
  };
  plan();
  return plan;
}
