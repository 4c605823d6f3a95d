import type { ScratchFile } from './scratch-file.js';

/** Numbers that stand together: with each that comes they are written anew. */
const TOGETHER = 32;
const NO_PLACE = -1;

/** Lists of numbers in the scratch file, however long: a list is the place of its last part, which tells the place of the part before. */
export class NumberLists {
  constructor(private readonly file: ScratchFile) {}

  /** @returns the list with one more number; a new one when there is none yet */
  with(list: number | undefined, number: number): number {
    const [before = NO_PLACE, ...numbers] = list === undefined ? [] : this.partAt(list);
    return numbers.length < TOGETHER ? this.part(before, [...numbers, number]) : this.part(list as number, [number]);
  }

  /** @returns the list without a number; undefined when nothing is left */
  without(list: number, number: number): number | undefined {
    const left = this.all(list).filter((other) => other !== number);
    let rest: number | undefined;
    for (let at = 0; at < left.length; at += TOGETHER) rest = this.part(rest ?? NO_PLACE, left.slice(at, at + TOGETHER));
    return rest;
  }

  /** In the order in which they came. */
  all(list: number): number[] {
    const parts: number[][] = [];
    for (let place = list; place !== NO_PLACE; ) {
      const [before = NO_PLACE, ...numbers] = this.partAt(place);
      parts.push(numbers);
      place = before;
    }
    return parts.reverse().flat();
  }

  private part(before: number, numbers: readonly number[]): number {
    return this.file.append(JSON.stringify([before, ...numbers]));
  }

  private partAt(place: number): readonly number[] {
    return JSON.parse(this.file.read(place));
  }
}
