import { withoutLongSpace } from '../extent.js';

/**
 * One object of a JSON document, read field by field. A field of another type than wanted is skipped with a warning that
 * names its path, so that one odd field never costs the record.
 */
export class JsonFields {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(
    value: unknown,
    private readonly path: string,
    private readonly warnings: string[],
  ) {
    this.values = isObject(value) ? value : {};
  }

  /** A trimmed text; absent when empty. */
  text(key: string): string | undefined {
    return this.checked(key, 'a text', (value) => (typeof value === 'string' ? withoutLongSpace(value).trim() : undefined)) || undefined;
  }

  number(key: string): number | undefined {
    return this.checked(key, 'a number', (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined));
  }

  /** A number, or a text that is one, as text. */
  count(key: string): string | undefined {
    return this.checked(key, 'a count', (value) => (isCount(value) ? String(value) : undefined));
  }

  /** The texts of a list, trimmed, empty ones left out. */
  texts(key: string): string[] {
    const texts: string[] = [];
    for (const [index, item] of this.items(key).entries()) {
      if (typeof item === 'string') texts.push(withoutLongSpace(item).trim());
      else this.warn(`${key}[${index}]`, 'a text');
    }
    return texts.filter((text) => text !== '');
  }

  object(key: string): JsonFields {
    const value = this.checked(key, 'an object', (found) => (isObject(found) ? found : undefined));
    return new JsonFields(value, this.at(key), this.warnings);
  }

  objects(key: string): JsonFields[] {
    return this.items(key).flatMap((item, index) => {
      if (isObject(item)) return [new JsonFields(item, `${this.at(key)}[${index}]`, this.warnings)];
      this.warn(`${key}[${index}]`, 'an object');
      return [];
    });
  }

  private items(key: string): readonly unknown[] {
    return this.checked(key, 'a list', (value) => (Array.isArray(value) ? (value as unknown[]) : undefined)) ?? [];
  }

  private checked<T>(key: string, wanted: string, read: (value: unknown) => T | undefined): T | undefined {
    const value = Object.hasOwn(this.values, key) ? this.values[key] : undefined;
    if (value === undefined || value === null) return undefined;
    const found = read(value);
    if (found === undefined) this.warn(key, wanted);
    return found;
  }

  private warn(key: string, wanted: string): void {
    this.warnings.push(`${this.at(key)} is not ${wanted} and was left out`);
  }

  private at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }
}

const isCount = (value: unknown): boolean => (typeof value === 'number' || typeof value === 'string') && /^\d{1,15}$/.test(String(value));

/** A plain JSON object, not a list or null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
