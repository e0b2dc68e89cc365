/** A property of an object's own; undefined for anything else. */
export function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** One or several. */
export function all(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A text that is given plainly, as the first of several, or as the content of an object. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length > 0 && typeof value[0] !== 'object' ? text(value[0]) : undefined;
  const content = own(value, 'content') ?? own(value, 'id') ?? own(value, 'value');
  return typeof content === 'string' ? content : undefined;
}

/** The day, month or year of publication. */
export function dateOf(value: unknown): string | undefined {
  const dates = all(own(value, 'date')), of = (type: string) => dates.find((one) => own(one, 'type') === type);
  const date = of('published') ?? of('issued') ?? of('created'), written = date && (own(date, 'at') ?? own(date, 'value') ?? own(date, 'on') ?? own(date, 'from'));
  const plain = typeof written === 'number' ? written.toString() : text(written) ?? '';
  return /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/.exec(plain)?.[0];
}

/** The same text by itself: one read from a file is a window into the file's whole text, which would stay in memory with it. */
export const copied = (value: string): string => JSON.parse(JSON.stringify(value)) as string;
