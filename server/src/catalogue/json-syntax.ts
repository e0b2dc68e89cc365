const TOKEN = /[\t\n\r ]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;
const SPACE = /[\t\n\r ]*/y;

/** What may come next in a JSON text. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end-of-text';

/** The index of the first character that keeps a text from being JSON, or undefined where it is JSON. */
export function syntaxErrorAt(json: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value', at = 0;
  for (;;) {
    const start = skipSpace(json, at);
    if (expected === 'end-of-text') return start < json.length ? start : undefined;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(json);
    const next: Expected | undefined = token ? after(token, expected, open) : undefined;
    if (!token || !next) return start;
    at += token[0].length;
    expected = next;
  }
}

function skipSpace(json: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(json)?.[0].length ?? 0);
}

/** What may follow a token, or undefined where the token is out of place. Keeps `open` up to date. */
function after([, mark, string]: RegExpExecArray, expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  if (mark === undefined) {
    if (expected === 'key' || expected === 'key-or-end') return string === undefined ? undefined : 'colon';
    return expected === 'value' || expected === 'value-or-end' ? afterValue(open) : undefined;
  }
  if (mark === '{' || mark === '[') {
    if (expected !== 'value' && expected !== 'value-or-end') return undefined;
    open.push(mark);
    return mark === '{' ? 'key-or-end' : 'value-or-end';
  }
  if (mark === ':') return expected === 'colon' ? 'value' : undefined;
  if (mark === ',') return expected === 'comma-or-end' ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
  const mayEnd = expected === 'comma-or-end' || expected === (mark === '}' ? 'key-or-end' : 'value-or-end');
  return mayEnd && open.pop() === (mark === '}' ? '{' : '[') ? afterValue(open) : undefined;
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'end-of-text' : 'comma-or-end';
}
