import type { Parameter, Parameters } from './engine.js';

/**
 * A copy of the parameters with every number passed through `number`, which is told whether it is to stay a float.
 * A list that holds one fraction is a list of floats, since a stored list holds one type.
 * @throws Error for undefined (the engines disagree about it) and for numbers that are not finite; it names the parameter.
 */
export function mapParameters(parameters: Parameters, number: (value: number, float: boolean) => unknown): Record<string, unknown> {
  const map = (value: Parameter | undefined, at: string, float = false): unknown => {
    if (value === undefined) throw new Error(`The parameter ${at} is undefined; pass null where there is no value`);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new Error(`The parameter ${at} is ${value}; only finite numbers can be stored or compared`);
      return number(value, float || !Number.isSafeInteger(value));
    }
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      const floats = value.some((part) => typeof part === 'number' && !Number.isSafeInteger(part));
      return value.map((part, index) => map(part, `${at}[${index}]`, floats));
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, map(part, `${at}.${name}`)]));
  };
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, map(value, `$${name}`)]));
}
