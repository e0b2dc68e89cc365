import { lowerBound } from './lower-bound.ts';

/**
 * A function that gives the line, counted from 1, of the value that a path such as `/statements/3/kind` leads to in a JSON text. A path that
 * ends too early or too late gives the line of the last value on the way. The text must be valid JSON. Each object and list that paths lead
 * through is gone through once, so that many paths of a long text take no longer than one.
 */
export function jsonLines(json: string): (path: string) => number {
  const inside = new Map<number, ReadonlyMap<string, number>>(), ends = lineEnds(json), root = skipSpace(json, 0);
  const valuesAt = (at: number): ReadonlyMap<string, number> => {
    const known = inside.get(at) ?? valuesIn(json, at);
    inside.set(at, known);
    return known;
  };
  return (path) => {
    let at = root;
    for (const step of path.split('/').slice(1)) {
      const next = valuesAt(at).get(step);
      if (next === undefined) break;
      at = next;
    }
    return lowerBound(ends, (end) => end < at) + 1;
  };
}

/** The line of one path; see `jsonLines`. */
export const lineOfPath = (json: string, path: string): number => jsonLines(json)(path);

function lineEnds(json: string): readonly number[] {
  const ends: number[] = [];
  for (let at = json.indexOf('\n'); at >= 0; at = json.indexOf('\n', at + 1)) ends.push(at);
  return ends;
}

/** The indexes of the values in the object or list at an index, by their keys or positions; none in another value. Of a key that stands twice the first. */
function valuesIn(json: string, start: number): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { key, start: at } of jsonMembers(json, start)) if (!values.has(key)) values.set(key, at);
  return values;
}

/** A value in an object or list, with its key or position and the space before it and its key. Offsets are UTF-16 code units. */
export interface JsonMember {
  readonly key: string;
  readonly lead: string;
  readonly start: number;
  readonly end: number;
}

/** Where the value of a JSON text begins. */
export const jsonRoot = (json: string): number => skipSpace(json, 0);

/** The members of the object or list at an index of valid JSON, in their order; none in another value. */
export function jsonMembers(json: string, start: number): readonly JsonMember[] {
  const members: JsonMember[] = [], isObject = json[start] === '{';
  if (!isObject && json[start] !== '[') return members;
  let from = start + 1, at = skipSpace(json, from);
  while (at < json.length && json[at] !== '}' && json[at] !== ']') {
    const lead = json.slice(from, at);
    let key = members.length.toString();
    if (isObject) {
      const end = skipString(json, at);
      key = json.slice(at + 1, end - 1);
      at = skipSpace(json, skipSpace(json, end) + 1);
    }
    const end = jsonValueEnd(json, at);
    members.push({ key, lead, start: at, end });
    from = skipComma(json, end);
    at = skipSpace(json, from);
  }
  return members;
}

/** Where the value at an index of valid JSON ends. */
export function jsonValueEnd(json: string, start: number): number {
  let depth = 0, at = start;
  do {
    const character = json[at];
    if (character === '"') at = skipString(json, at);
    else {
      if (character === '{' || character === '[') depth++;
      else if (character === '}' || character === ']') depth--;
      at++;
    }
  } while (at < json.length && (depth > 0 || !/[,}\]\s]/.test(json[at] ?? '')));
  return at;
}

function skipString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipComma(json: string, start: number): number {
  const at = skipSpace(json, start);
  return json[at] === ',' ? at + 1 : at;
}

function skipSpace(json: string, start: number): number {
  let at = start;
  while (at < json.length && (json.charCodeAt(at) <= 32)) at++;
  return at;
}
