import { identifierKeys } from '../../catalogue/identifiers/identifier.ts';
import { placeOf, textOf, type Located, type Place } from '../../draft/block.ts';
import { blockIndex, factsOf, type Draft } from '../../draft/draft.ts';
import type { AbbreviationFact, Entry } from '../../draft/fact.ts';
import { plain, tagKey } from '../../draft/normalise.ts';
import { attributesOf } from '../../draft/profile.ts';
import { termsOf, type Term } from '../../draft/terms.ts';
import { listedAbbreviations } from '../../rules/reading/abbreviation-list.ts';
import { headerOf } from '../../rules/reading/header.ts';
import { documentOfEntry, entryPlace, onlyEntries, shownEntry } from '../../rules/reading/reference.ts';
import { termKey } from '../../rules/reading/same-words.ts';
import { comparableTitle } from '../../rules/reading/title-words.ts';
import type { Change, ChangeKind, Side, SideAt, Sides } from './comparison.ts';
import { pairSame } from './compare-pairs.ts';
import { shown } from '../section-text.ts';

/** How the things of a list are told apart and shown. */
interface Listing<T> {
  /** Ways to find a thing again, the surest first; '' where a thing has no such key. */
  readonly keys: readonly ((item: T) => string)[];
  readonly name: (item: T) => string;
  readonly side: (item: T, at: SideAt) => Side;
  /** What has happened to a thing that is in both. */
  readonly kinds: (before: T, after: T) => readonly ChangeKind[];
  readonly detail?: (before: T, after: T) => string;
}

function listChanges<T>(before: readonly T[], after: readonly T[], { keys, name, side, kinds, detail }: Listing<T>, sides: Sides): readonly Change[] {
  const beforeOf = new Map<T, T>(), used = new Set<T>();
  for (const key of keys) {
    for (const [a, b] of pairSame(before.filter((item) => !used.has(item)), after.filter((item) => !beforeOf.has(item)), key)) {
      beforeOf.set(b, a);
      used.add(a);
    }
  }
  const changes = after.flatMap((item): readonly Change[] => {
    const other = beforeOf.get(item), what = name(item), place = side(item, sides.after);
    if (other === undefined) return [{ kinds: ['added'], what, after: place }];
    const [kind, ...more] = kinds(other, item), about = detail?.(other, item) ?? '';
    return kind ? [{ kinds: [kind, ...more], what, before: side(other, sides.before), after: place, ...(about && { detail: about }) }] : [];
  });
  return [...changes, ...before.filter((item) => !used.has(item)).map((item): Change => ({ kinds: ['removed'], what: name(item), before: side(item, sides.before) }))];
}

const kindIf = (kind: ChangeKind, isSo: boolean): readonly ChangeKind[] => (isSo ? [kind] : []);

interface HeaderLine { readonly name: string; readonly text: string; readonly place: Place }

/** Changes of the title, and of the header's attributes. */
export function headerChanges(before: Draft, after: Draft, sides: Sides): readonly Change[] {
  return listChanges(headerLines(before), headerLines(after), {
    keys: [({ name }) => name], name: ({ name }) => name, side: ({ text, place }, at) => at(place, text), kinds: (a, b) => kindIf('changed', a.text !== b.text),
  }, sides);
}

function headerLines(draft: Draft): readonly HeaderLine[] {
  const { title, announced } = headerOf(draft), lines: HeaderLine[] = [];
  if (title) lines.push({ name: 'title', text: shown(title.text), place: title.place });
  if (announced) lines.push({ name: 'announced number', text: plain(announced.text), place: announced.place });
  for (const [name, { block, fact }] of attributesOf(draft)) {
    if (!/^title(?:-en|-fr)?$/.test(name) && fact.value.trim() !== '') lines.push({ name, text: plain(fact.value), place: placeOf({ block, fact }) });
  }
  return lines;
}

interface TermText { readonly term: Term; readonly key: string; readonly definition: string; readonly source: string }

/** Changes of clause 3. A term with another name and the same definition is renamed. */
export function termChanges(before: Draft, after: Draft, sides: Sides): readonly Change[] {
  return listChanges(termTexts(before), termTexts(after), {
    keys: [({ key, term }) => `${term.section} ${key}`, ({ key }) => key, ({ definition }) => (definition.length < 20 ? '' : definition)],
    name: ({ term }) => plain(term.term),
    side: ({ term, definition, source }, at) => at(term.place, `${plain(term.term)}${source ? ` [${source}]` : ''}${definition ? `: ${definition}` : ''}`),
    kinds: (a, b) => [
      ...kindIf('renamed', plain(a.term.term) !== plain(b.term.term)), ...kindIf('definition', a.definition !== b.definition),
      ...kindIf('source', tagKey(a.source) !== tagKey(b.source)), ...kindIf('moved', a.term.section !== b.term.section),
    ],
    detail: (a, b) => (a.term.section === b.term.section ? '' : `from ${SECTIONS[a.term.section]} to ${SECTIONS[b.term.section]}`),
  }, sides);
}

const SECTIONS: Readonly<Record<Term['section'], string>> = { elsewhere: 'terms defined elsewhere', here: 'terms defined here' };

const termTexts = (draft: Draft): readonly TermText[] => termsOf(draft).map((term) => ({
  term, key: termKey(term.term), definition: definitionOf(draft, term), source: plain(term.source?.text ?? ''),
}));

/** A definition with the paragraphs that continue it: up to the next term or heading. */
function definitionOf(draft: Draft, { definition, located: { block } }: Term): string {
  if (!definition) return '';
  let text = textOf(definition);
  for (let i = blockIndex(draft, definition.block) + 1; i < draft.blocks.length && text.length < MOST; i++) {
    const next = draft.blocks[i];
    if (!next || next.region !== block.region || next.kind === 'heading' || next.facts.some(({ kind }) => ENDS.has(kind))) break;
    if (next.kind !== 'comment' && next.kind !== 'markup') text += ` ${next.text}`;
  }
  return shown(text);
}

/** Longer definitions are compared by their beginning: what follows them there is a clause of its own. In UTF-16 code units. */
const MOST = 20_000;
const ENDS: ReadonlySet<string> = new Set(['term', 'term-source', 'lead']);

/** Changes of clause 4. */
export function abbreviationChanges(before: Draft, after: Draft, sides: Sides): readonly Change[] {
  const expansion = ({ fact }: Located<AbbreviationFact>): string => shown(fact.expansion.text);
  return listChanges(listedAbbreviations(before), listedAbbreviations(after), {
    keys: [(line) => `${line.fact.abbreviation} ${expansion(line)}`, ({ fact }) => fact.abbreviation],
    name: ({ fact }) => fact.abbreviation, side: (line, at) => at(placeOf(line), expansion(line)),
    kinds: (a, b) => kindIf('changed', expansion(a) !== expansion(b)),
  }, sides);
}

/** Changes of References and the Bibliography. An entry is found again by its tag, its document, its title. */
export function referenceChanges(before: Draft, after: Draft, sides: Sides): readonly Change[] {
  const entries = (draft: Draft): readonly Located<Entry>[] => onlyEntries(factsOf(draft, 'entry'));
  return listChanges(entries(before), entries(after), {
    keys: [
      ({ fact }) => (fact.tag ? `${tagKey(fact.tag.text)} ${editionOf(fact)} ${fact.list}` : ''), ({ fact }) => (fact.tag ? tagKey(fact.tag.text) : ''), documentKeyOf,
      ({ fact }) => { const title = comparableTitle(fact.title?.text ?? ''); return title.includes(' ') ? title : ''; }, ({ fact }) => fact.anchor?.text ?? '',
    ],
    name: ({ fact }) => shownEntry(fact), side: (entry, at) => at(entryPlace(entry), entryText(entry)),
    kinds: ({ fact: a }, { fact: b }) => [
      ...kindIf('tag', tagKey(a.tag?.text ?? '') !== tagKey(b.tag?.text ?? '')), ...kindIf('edition', !isBare(a) && !isBare(b) && editionOf(a) !== editionOf(b)),
      ...kindIf('title', !isBare(a) && !isBare(b) && comparableTitle(a.title?.text ?? '') !== comparableTitle(b.title?.text ?? '')), ...kindIf('moved', a.list !== b.list),
    ],
    detail: ({ fact: a }, { fact: b }) => (a.list === b.list ? '' : `from ${LISTS[a.list]} to ${LISTS[b.list]}`),
  }, sides);
}

const LISTS: Readonly<Record<Entry['list'], string>> = { references: 'References', bibliography: 'the Bibliography' };

/** Metanorma finds what an entry leaves out that is a tag alone. */
const isBare = (entry: Entry): boolean => entry.title === undefined && editionOf(entry) === '';

function documentKeyOf({ fact }: Located<Entry>): string {
  const id = documentOfEntry(fact);
  return id ? identifierKeys(id)[0] ?? '' : '';
}

/** "2023", "09/2023"; empty where an entry has no date. */
function editionOf(entry: Entry): string {
  if (entry.date) return plain(entry.date.text);
  const id = documentOfEntry(entry), date = id && 'date' in id ? id.date : undefined;
  return date ? [date.month, date.year].filter(Boolean).join('/') : '';
}

function entryText({ block, fact }: Located<Entry>): string {
  const text = shown(block.text.slice(fact.start, fact.end)), tag = shownEntry(fact);
  return text.startsWith('[[[') || !text ? [tag, fact.identifier?.text, editionOf(fact) && `(${editionOf(fact)})`, fact.title?.text].filter(Boolean).join(' ') : text;
}
