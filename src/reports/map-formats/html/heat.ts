/** The least number of trials of each step: fixed, so that two maps can be held against each other. */
const STEPS = [1, 3, 10, 30, 100];

/** The class of a cell: h0 for a gap, h1 to h5 for few to many trials. */
export const heatClass = (trials: number): string => `h${STEPS.filter((least) => trials >= least).length}`;

/** Every step with the numbers that it stands for. */
export const heatSteps = (): { readonly step: string; readonly range: string }[] => [
  { step: 'h0', range: '0: gap' },
  ...STEPS.map((least, at) => {
    const next = STEPS[at + 1];
    return { step: `h${at + 1}`, range: next === undefined ? `${least} or more` : `${least} to ${next - 1}` };
  }),
];
