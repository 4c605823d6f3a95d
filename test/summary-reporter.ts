import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Ends a run with what was skipped and why, and one line that machines read: `N passed, N failed, N skipped`. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const brokenFiles = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
    ).length;
    const reasons = new Set(inState('skipped').map(skipReason));
    for (const reason of reasons) console.log(`skipped: ${reason}`);
    const failed = inState('failed').length + brokenFiles + errors.length;
    console.log(`${inState('passed').length} passed, ${failed} failed, ${inState('skipped').length} skipped`);
  }
}

function skipReason(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' && result.note) || test.fullName;
}
