import { setFlagsFromString } from 'node:v8';

/** Flags of V8 with what an ingest gains; figures in the README under "Decisions". */
const FLAGS: readonly string[] = [
  // Garbage is collected whenever what lived after the last time has grown by a third. V8 waits for up to four times as much where the machine
  // has memory to spare, so that an ingest would take more the longer it goes on; the rate is the same.
  '--heap-growing-percent=33',
  // Code is optimized after six times as much use as usual, and less of what it calls is copied into it: many rules are each used a little, in every
  // thread anew, and a quarter of the processor time of 863 studies went into optimizing them.
  '--interrupt-budget=400000',
  '--max-inlined-bytecode-size-cumulative=300',
];

/** Sets V8 for an ingest, here and in the threads that are started afterwards. */
export function tuneForIngest(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
