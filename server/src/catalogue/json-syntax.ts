const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[\t\n\r ]*/y;
/** What a string holds, in portions: an expression that took a string of many megabytes at once would run out of room. */
const IN_STRING = /(?:[^"\\\x00-\x1f]{1,1000}|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})){1,100}/y;   // eslint-disable-line no-control-regex -- JSON allows none of these in a string

/** What may come next in a JSON text. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end-of-text';

/** The index of the first character that keeps a text from being JSON, or undefined where it is JSON. */
export function syntaxErrorAt(json: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value', at = 0;
  for (;;) {
    const start = endOf(SPACE, json, at) ?? at;
    if (expected === 'end-of-text') return start < json.length ? start : undefined;
    const token = tokenAt(json, start), next: Expected | undefined = token && after(token.is, expected, open);
    if (!token || !next) return start;
    at = token.end;
    expected = next;
  }
}

/** Where a match of a pattern at an index ends; undefined where there is none. */
function endOf(pattern: RegExp, json: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(json) ? pattern.lastIndex : undefined;
}

type Mark = '{' | '}' | '[' | ']' | ',' | ':';

/** The token at an index, and where it ends; undefined where there is none. */
function tokenAt(json: string, start: number): { readonly is: Mark | 'string' | 'word'; readonly end: number } | undefined {
  const first = json[start];
  switch (first) {
    case '{': case '}': case '[': case ']': case ',': case ':': return { is: first, end: start + 1 };
    case '"': {
      let at = start + 1;
      for (let end = endOf(IN_STRING, json, at); end !== undefined; end = endOf(IN_STRING, json, at)) at = end;
      return json[at] === '"' ? { is: 'string', end: at + 1 } : undefined;
    }
    default: {
      const end = endOf(WORD, json, start);
      return end === undefined ? undefined : { is: 'word', end };
    }
  }
}

/** What may follow a token, or undefined where the token is out of place. Keeps `open` up to date. */
function after(token: Mark | 'string' | 'word', expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  switch (token) {
    case 'string': case 'word':
      if (expected === 'key' || expected === 'key-or-end') return token === 'string' ? 'colon' : undefined;
      return expected === 'value' || expected === 'value-or-end' ? afterValue(open) : undefined;
    case '{': case '[':
      if (expected !== 'value' && expected !== 'value-or-end') return undefined;
      open.push(token);
      return token === '{' ? 'key-or-end' : 'value-or-end';
    case ':': return expected === 'colon' ? 'value' : undefined;
    case ',': return expected === 'comma-or-end' ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
    case '}': case ']': {
      const mayEnd = expected === 'comma-or-end' || expected === (token === '}' ? 'key-or-end' : 'value-or-end');
      return mayEnd && open.pop() === (token === '}' ? '{' : '[') ? afterValue(open) : undefined;
    }
  }
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'end-of-text' : 'comma-or-end';
}
