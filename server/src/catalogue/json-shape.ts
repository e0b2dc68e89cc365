/** What is wrong with a JSON value, and where: `{ path: '/statements/3/kind', message: 'is none of …' }`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Where a value is. Undefined while it is only to be known whether anything is wrong: putting paths together takes most of the time. */
type Path = string | undefined;

interface Found {
  readonly path: Path;
  readonly message: string;
}

/** Checks a JSON value and reports what is wrong with it. */
export type Shape = (value: unknown, path: Path, report: (found: Found) => void) => void;

const below = (path: Path, key: string | number): Path => (path === undefined ? undefined : `${path}/${key.toString()}`);

/** A string, of a form where one is given. `what` names the form in the message. */
export function text(form?: RegExp, what = 'a string of another form'): Shape {
  return (value, path, report) => {
    if (typeof value !== 'string') report({ path, message: 'must be a string' });
    else if (form && !form.test(value)) report({ path, message: `must be ${what}` });
  };
}

/** One of several words. */
export function oneOf(...words: readonly (string | number | true)[]): Shape {
  return (value, path, report) => {
    if (!words.some((word) => word === value)) report({ path, message: `must be one of ${words.join(', ')}` });
  };
}

/** A whole number of at least 1. */
export const count: Shape = (value, path, report) => {
  if (!Number.isInteger(value) || Number(value) < 1) report({ path, message: 'must be a whole number from 1' });
};

/** An array of one shape, with at least `least` items. */
export function list(item: Shape, least = 0): Shape {
  return (value, path, report) => {
    if (!Array.isArray(value)) report({ path, message: 'must be an array' });
    else if (value.length < least) report({ path, message: `must have at least ${least.toString()} item` });
    else value.forEach((one, index) => { item(one, below(path, index), report); });
  };
}

/** An object with these properties and no others. */
export function object(required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  const shapes = new Map(Object.entries({ ...required, ...optional })), needed = Object.keys(required);
  return (value, path, report) => {
    if (!isObject(value)) {
      report({ path, message: 'must be an object' });
      return;
    }
    for (const name of needed) if (!Object.hasOwn(value, name)) report({ path, message: `must have "${name}"` });
    for (const name of Object.keys(value)) {
      const shape = shapes.get(name);
      if (shape) shape(value[name], below(path, name), report);
      else report({ path: below(path, name), message: 'is no known property' });
    }
  };
}

/** An object with any properties. */
export const anyObject: Shape = (value, path, report) => {
  if (!isObject(value)) report({ path, message: 'must be an object' });
};

/** The shape that the value of one property chooses: `{ fact: 'note', … }`. */
export function byProperty(name: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, path, report) => {
    const word = isObject(value) ? value[name] : undefined;
    const shape = typeof word === 'string' && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
    if (shape) shape(value, path, report);
    else report({ path: below(path, name), message: `must be one of ${Object.keys(shapes).join(', ')}` });
  };
}

/** Everything wrong with a value, in its order; at most 50 problems. */
export function problemsOf(value: unknown, shape: Shape): readonly Problem[] {
  let isRight = true;
  shape(value, undefined, () => { isRight = false; });
  if (isRight) return [];
  const problems: Problem[] = [];
  shape(value, '', ({ path = '', message }) => { if (problems.length < 50) problems.push({ path, message }); });
  return problems;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
