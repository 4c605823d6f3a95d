/** The signs that join the ends of a range: hyphens, dashes and the minus sign, for a class of a regular expression. */
export const DASHES = '\\-‐‑‒–—―−﹣－';
