import type * as Yaml from 'yaml';
import type { Document, LineCounter, Node } from 'yaml';
import { jsonLines } from '../catalogue/json-line.ts';
import { errorIn, ImportError } from '../catalogue/importers/import-error.ts';
import type { SourceContent } from '../catalogue/importers/importer.ts';
import { sizeText, type Limits } from './limits.ts';

type Value = Extract<SourceContent, { form: 'value' }>;

export interface ParseOptions {
  /** Top-level keys that nobody needs: their lines are left out before anything is parsed. */
  readonly without?: readonly string[];
  /** Told of each key that stands twice in one map, by its JSON pointer and line: the last one holds. Without it such a file is refused. */
  readonly onTwice?: (path: string, line: number) => void;
}

/** The library, loaded with the first YAML file: every start reads catalogue files, and hardly any is YAML. What reads them cannot wait for an `import()`. */
const library = (): typeof Yaml => require('yaml') as typeof Yaml;   // eslint-disable-line @typescript-eslint/no-require-imports -- the bundler resolves it

/** How often a file may refer back to what it wrote before. More is an attack: a few lines can stand for more than any memory holds. */
const MAX_ALIASES = 100;

/** The value of a YAML 1.2 text (one document). Throws an `ImportError` that gives the line. `name` stands in the messages. */
export function parseYaml(text: string, name: string, limits: Limits, { without = [], onTwice }: ParseOptions = {}): unknown {
  const cut = cutSections(text, without);
  checkBounds(cut, name, limits);
  return guarded(name, limits, () => {
    const document = documentOf(cut), [error] = document.errors;
    if (error && /call stack/.test(error.message)) throw tooDeep(name, limits.depth);
    if (error?.code === 'MULTIPLE_DOCS') throw errorIn(name, { line: lineAt(text, cut, error.pos[0]), reason: 'a second document begins here', cure: 'Give each a file of its own.' });
    if (error) throw errorIn(name, { line: lineAt(text, cut, error.pos[0]), reason: `the YAML cannot be read (${error.message.split(/ at line |\n/)[0]?.slice(0, 120) ?? ''})`, cure: 'Correct the line.' });
    let told = 0;
    for (const key of keysTwice(document.contents)) {
      const line = lineAt(text, cut, startOf(key) ?? 0);
      if (!onTwice || ++told > MOST_TOLD) throw errorIn(name, { line, reason: 'a key stands twice in one map', cure: 'Remove one.' });
      onTwice(pointerTo(key, document.contents), line);
    }
    return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
  });
}

/** A file in which more keys than these stand twice is none that a person wrote. */
const MOST_TOLD = 20;

/** The library compares each key with all before it, so a file of a hundred thousand keys would take minutes; `keysTwice` looks in one pass. */
const documentOf = (text: string, counter?: LineCounter): Document.Parsed => library().parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', stringKeys: true, ...(counter && { lineCounter: counter }) });

/** A YAML file as a source's content. `lineOf` parses the file once more, when it is first asked. */
export function yamlContent(text: string, name: string, limits: Limits, options: ParseOptions = {}): Value {
  let lines: ((path: string) => number | undefined) | undefined;
  return { form: 'value', name, value: parseYaml(text, name, limits, options), lineOf: (path) => (lines ??= linesOf(text))(path) };
}

/** A JSON file as a source's content. */
export function jsonContent(text: string, name: string, limits: Limits): Value {
  const value = guarded(name, limits, () => JSON.parse(text) as unknown);
  let lines: ((path: string) => number) | undefined;
  return { form: 'value', name, value, lineOf: (path) => (lines ??= jsonLines(text))(path) };
}

function linesOf(text: string): (path: string) => number | undefined {
  const { LineCounter, isCollection, isMap } = library(), counter = new LineCounter(), document = documentOf(text, counter);
  return (path) => {
    let node: unknown = document.contents, at = 0;
    for (const step of path.split('/').slice(1)) {
      if (!isCollection(node)) break;
      const key = step.replace(/~1/g, '/').replace(/~0/g, '~'), next: unknown = node.get(isMap(node) ? key : Number(key), true);
      if (next === undefined) break;
      node = next;
      at = startOf(node) ?? at;
    }
    return counter.linePos(at || (startOf(node) ?? 0)).line;
  };
}

function startOf(node: unknown): number | undefined {
  const { isAlias, isCollection, isScalar } = library();
  return isScalar(node) || isCollection(node) || isAlias(node) ? (node as Node).range?.[0] : undefined;
}

/**
 * A YAML text without some of its top-level block sections: from a line `key:` at column 0 to the next line that begins another key there.
 * A text that is not written in such lines comes back as it is.
 */
export function cutSections(text: string, without: readonly string[]): string {
  if (without.length === 0) return text;
  const kept: string[] = [];
  let from = 0, cutting = false;
  for (const found of text.matchAll(/^([A-Za-z_][\w-]{0,60}):(?=[ \r\n]|$)/gm)) {
    const drops = without.includes(found[1] ?? '');
    if (drops === cutting) continue;
    if (drops) kept.push(text.slice(from, found.index));
    from = found.index;
    cutting = drops;
  }
  if (!cutting) kept.push(text.slice(from));
  return kept.join('');
}

/** The line of an offset in what was left of a text. */
function lineAt(text: string, cut: string, offset: number): number {
  const line = cut.slice(0, offset).split('\n').length;
  if (cut === text) return line;
  // The line stands somewhere at or after its number in what was left; the first line of the same words is the one.
  const words = cut.split('\n')[line - 1] ?? '', at = text.split('\n').indexOf(words, line - 1);
  return at < 0 ? line : at + 1;
}

/** Refuses, before a parser sees it, what would take one all time or all its calls. */
function checkBounds(text: string, name: string, { depth, values, yaml }: Limits): void {
  if (text.length > yaml) throw errorIn(name, { reason: `the file is ${sizeText(text.length)}; at most ${sizeText(yaml)} of YAML are read`, cure: 'Save it as JSON, or split it.' });
  const deep = new RegExp(`(?:[[{]\\s{0,8}){${(depth + 1).toString()}}|^(?:- |\\? ){${(depth + 1).toString()}}|^ {${(depth * 20).toString()}}`, 'm');
  if (deep.test(text)) throw tooDeep(name, depth);
  let places = 0, stars = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 42: stars++; places++; break;   // *
      case 10: case 32: case 44: case 58: case 91: case 123: places++; break;   // line end, space , : [ {
      default:
    }
  }
  if (stars > MAX_STARS && /(?:^|[\s,[{:-])&[^\s,[\]{}]/.test(text)) throw aliasBomb(name);
  if (places > values) throw errorIn(name, { reason: `the file holds more than ${values.toLocaleString('en')} values`, cure: 'Split it.' });
}

/** Prose has stars too, but never so many beside an anchor. */
const MAX_STARS = 50_000;
const aliasBomb = (name: string): ImportError => errorIn(name, { reason: 'aliases stand for more than the file can mean, as in an alias bomb', cure: 'Write the values out.' });
const tooDeep = (name: string, depth: number): ImportError => errorIn(name, { reason: `values are nested more than ${depth.toString()} deep, as no source is`, cure: 'Nothing was read.' });

/** The keys that stand twice in one map. Lists and maps are walked one level at a time, so that depth costs no calls. */
function* keysTwice(root: unknown): Generator<unknown> {
  const { isCollection, isMap, isPair, isScalar } = library(), open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isCollection(node)) continue;
    const keys = isMap(node) ? new Set<unknown>() : undefined;
    for (const item of node.items) {
      if (!isPair(item)) {
        open.push(item);
        continue;
      }
      const key = isScalar(item.key) ? item.key.value : item.key;
      if (keys?.has(key)) yield item.key;
      keys?.add(key);
      open.push(item.value);
    }
  }
}

/** The JSON pointer of a key; empty for one that is not there. Only what is wrong in a file is looked for, so each look may go through all of it. */
function pointerTo(wanted: unknown, root: unknown): string {
  const { isCollection, isPair, isScalar } = library(), open: { readonly node: unknown; readonly path: string }[] = [{ node: root, path: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path } = next;
    if (!isCollection(node)) continue;
    for (const [index, item] of node.items.entries()) {
      const step = !isPair(item) ? index.toString() : isScalar(item.key) ? String(item.key.value) : '', here = `${path}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (isPair(item) && item.key === wanted) return here;
      open.push({ node: isPair(item) ? item.value : item, path: here });
    }
  }
  return '';
}

/** Any error of a parser as one line for people; what is nested too deep is refused. */
function guarded(name: string, limits: Limits, parse: () => unknown): unknown {
  let value: unknown;
  try {
    value = parse();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (error instanceof RangeError) throw tooDeep(name, limits.depth);
    const reason = error instanceof Error ? error.message.split('\n')[0] ?? '' : '';
    if (/alias/i.test(reason)) throw aliasBomb(name);
    throw errorIn(name, { reason: `the file cannot be read (${reason.slice(0, 160)})`, cure: 'Correct it, or fetch it again.' });
  }
  if (isDeeper(value, limits.depth)) throw tooDeep(name, limits.depth);
  return value;
}

/** Whether a value is nested deeper than `depth`; no more calls than that. */
function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  for (const inner of Object.values(value)) if (isDeeper(inner, depth - 1)) return true;
  return false;
}
