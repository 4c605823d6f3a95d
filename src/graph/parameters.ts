import type { Parameter, Parameters } from './engine.js';

/** Where a value stands among the parameters; it is only written out for an error. */
type Place = (string | number)[];

/**
 * Holds parameters against what both engines take.
 * @throws Error for undefined (the engines disagree about it) and for numbers that are not finite; it names the parameter.
 */
export function checkParameters(parameters: Parameters): void {
  for (const name in parameters) check(parameters[name], [name]);
}

/**
 * A copy of the parameters with every number passed through `number`, which is told whether it is to stay a float.
 * A list that holds one fraction is a list of floats, since a stored list holds one type.
 * @throws Error as `checkParameters`.
 */
export function mapParameters(parameters: Parameters, number: (value: number, float: boolean) => unknown): Record<string, unknown> {
  checkParameters(parameters);
  return mapped(parameters, number) as Record<string, unknown>;
}

function check(value: Parameter | undefined, place: Place): void {
  if (value === undefined) throw new Error(`The parameter ${written(place)} is undefined; pass null where there is no value`);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`The parameter ${written(place)} is ${value}; only finite numbers can be stored or compared`);
  if (typeof value !== 'object' || value === null) return;
  const depth = place.length;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      place[depth] = at;
      check(value[at], place);
    }
  } else {
    for (const name in value) {
      place[depth] = name;
      check((value as Parameters)[name], place);
    }
  }
  place.length = depth;
}

const written = ([first, ...rest]: Place): string =>
  `$${first}${rest.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;

function mapped(value: Parameter, number: (value: number, float: boolean) => unknown, float = false): unknown {
  if (typeof value === 'number') return number(value, float || !Number.isSafeInteger(value));
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const floats = value.some((part) => typeof part === 'number' && !Number.isSafeInteger(part));
    return value.map((part: Parameter) => mapped(part, number, floats));
  }
  const copy: Record<string, unknown> = {};
  for (const name in value) copy[name] = mapped((value as Parameters)[name] as Parameter, number);
  return copy;
}
