/** The orders that a list of trials may have; unknown values come last. */
export type Order = 'START_DATE_DESC' | 'START_DATE_ASC' | 'ENROLLMENT_DESC' | 'ENROLLMENT_ASC' | 'NAME_ASC' | 'ID_ASC';

const lastUnknown = (property: string, direction: string) =>
  `CASE WHEN t.${property} IS NULL THEN 1 ELSE 0 END, t.${property} ${direction}`;

const TERMS: Record<Order, string> = {
  START_DATE_DESC: lastUnknown('startDate', 'DESC'),
  START_DATE_ASC: lastUnknown('startDate', 'ASC'),
  ENROLLMENT_DESC: lastUnknown('enrollment', 'DESC'),
  ENROLLMENT_ASC: lastUnknown('enrollment', 'ASC'),
  NAME_ASC: 't.name',
  ID_ASC: 't.id',
};

/** A statement over trials `t` whose place for an order is filled; without one the newest start comes first. */
export const inOrder = (text: string, orders: readonly Order[] = []): string =>
  text.replace('/*ORDER*/', `${(orders.length > 0 ? orders : (['START_DATE_DESC'] as const)).map((order) => TERMS[order]).join(', ')},`);
