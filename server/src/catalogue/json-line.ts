/**
 * The line, counted from 1, of the value that a path such as `/statements/3/kind` leads to in a JSON text. A path that
 * ends too early or too late gives the line of the last value on the way. The text must be valid JSON.
 */
export function lineOfPath(json: string, path: string): number {
  let at = skipSpace(json, 0);
  for (const step of path.split('/').slice(1)) {
    const next = json[at] === '{' ? memberOf(json, at, step) : json[at] === '[' ? itemOf(json, at, Number(step)) : undefined;
    if (next === undefined) break;
    at = next;
  }
  return json.slice(0, at).split('\n').length;
}

/** The index of a property's value in the object at `start`. */
function memberOf(json: string, start: number, name: string): number | undefined {
  let at = skipSpace(json, start + 1);
  while (json[at] === '"') {
    const end = skipString(json, at), key = json.slice(at + 1, end - 1);
    const value = skipSpace(json, skipSpace(json, end) + 1);
    if (key === name) return value;
    at = skipSpace(json, skipComma(json, skipValue(json, value)));
  }
  return undefined;
}

/** The index of an item's value in the array at `start`. */
function itemOf(json: string, start: number, index: number): number | undefined {
  let at = skipSpace(json, start + 1);
  for (let item = 0; at < json.length && json[at] !== ']'; item++) {
    if (item === index) return at;
    at = skipSpace(json, skipComma(json, skipValue(json, at)));
  }
  return undefined;
}

function skipValue(json: string, start: number): number {
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
