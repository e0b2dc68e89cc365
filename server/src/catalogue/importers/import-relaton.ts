import { ImportError } from './import-error.ts';
import type { Import, Imported, Importer, ImportOptions, NotUnderstood, SourceContent } from './importer.ts';
import { relatonItem } from './import-relaton-item.ts';
import type { RelatonItem } from './import-relaton-item.ts';
import { counted, notUnderstood, sourceDate } from './import-single.ts';
import { sortKey } from '../sort-key.ts';
import type { ListedEdition, ListedText } from '../statement.ts';

/** Bibliographic data in Relaton's YAML, a file an edition: that of ITU-T, ISO, IEC, IETF, NIST, ETSI, 3GPP, IEEE, W3C or OASIS. */
export const relatonImporter: Importer = {
  id: 'relaton', title: 'bibliographic data (Relaton)',
  recognises: (content) => content.form === 'value' && typeof content.value === 'object' && content.value !== null
    && (Object.hasOwn(content.value, 'docidentifier') || Object.hasOwn(content.value, 'docid')),
  begin: (options) => relatonImport(options),
};

interface Found extends RelatonItem { readonly place: string }

/** More than these are counted, not listed. */
const MAX_UNREAD = 1_000;

function relatonImport(options: ImportOptions): Import {
  const byId = new Map<string, Found[]>(), unread: NotUnderstood[] = [];
  let editions = 0, passed = 0;
  const pass = (one: NotUnderstood): void => {
    passed++;
    if (passed <= MAX_UNREAD) unread.push(one);
  };
  return {
    add: (content) => {
      const item = itemOf(content), place = content.name.replace(/^.*[/\\]/, '');
      if ('reason' in item) {
        pass(notUnderstood(place, item.text, item.reason));
        return;
      }
      editions++;
      const found = byId.get(item.id);
      if (found) found.push({ ...item, place });
      else byId.set(item.id, [{ ...item, place }]);
    },
    end: () => {
      if (editions === 0) throw new ImportError(`${options.id}: no file holds bibliographic data that could be read${unread[0] ? ` (${unread[0].place}: ${unread[0].reason})` : ''}. Give a folder or archive of Relaton's YAML files.`);
      const last = passed > MAX_UNREAD ? [notUnderstood(`${counted(passed - MAX_UNREAD, 'file')} more`, '', 'not listed')] : [];
      return imported(byId, options, { editions, unread: [...unread, ...last] });
    },
  };
}

function itemOf(content: SourceContent): RelatonItem | { readonly reason: string; readonly text: string } {
  return content.form === 'value' ? relatonItem(content.value) : { reason: 'it is neither YAML nor JSON', text: '' };
}

function imported(byId: ReadonlyMap<string, readonly Found[]>, options: ImportOptions, { editions, unread }: { readonly editions: number; readonly unread: readonly NotUnderstood[] }): Imported {
  const date = sourceDate(undefined, options, 'the data'), found = [...byId.values()];
  const keyed = [...byId].map(([id, items]) => ({ key: sortKey(id), id, items })).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)) || (a.id < b.id ? -1 : 1));
  const texts = keyed.map(({ id, items }) => listedText(id, items)), bodies = bodiesOf(found);
  return {
    seed: {
      version: 1, source: { id: options.id, title: `Bibliographic data of ${bodies.slice(0, 4).join(', ')}${bodies.length > 4 ? ' and others' : ''} (Relaton)`, date, covers: options.covers ?? coverageOf(found) },
      statements: [], questions: [], abbreviations: [], texts,
    },
    read: [`${counted(editions, 'edition')} of ${counted(texts.length, 'text')}`],
    notUnderstood: unread,
  };
}

/** Editions in the order of their dates. Files that say the same of one edition are one. */
function listedText(id: string, items: readonly Found[]): ListedText {
  const inOrder = [...items].sort((a, b) => compare(a.date, b.date) || compare(a.place, b.place));
  const last = inOrder.at(-1), lang = inOrder.find((item) => item.lang !== undefined)?.lang, studyGroup = inOrder.findLast((item) => item.studyGroup !== undefined)?.studyGroup;
  const editions: ListedEdition[] = [];
  for (const item of inOrder) {
    const edition = listedEdition(item, last?.date ?? ''), before = editions.at(-1);
    if (!before || !sameEdition(before, edition)) editions.push(edition);
  }
  return { id, kind: last?.kind ?? 'recommendation', ...(studyGroup !== undefined && { studyGroup }), ...(lang !== undefined && { lang }), editions };
}

/** A withdrawn edition with a later one of the same text is superseded by it. */
function listedEdition({ date, title, state, equivalent, place }: Found, last: string): ListedEdition {
  return {
    date, ...(title !== undefined && { title }), ...(state && { state: state === 'withdrawn' && date < last ? 'superseded' : state }),
    ...(equivalent !== undefined && { equivalent }), place,
  };
}

function sameEdition(a: ListedEdition, b: ListedEdition): boolean {
  return a.date === b.date && a.title === b.title && a.state === b.state && a.equivalent === b.equivalent;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The organizations, the one with most texts first. */
function bodiesOf(found: readonly (readonly Found[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const [first] of found) if (first) counts.set(first.body, (counts.get(first.body) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([body]) => body);
}

/** So many numbers of a series, of which so many follow each other, are not given by chance: the data holds the series whole. What one document cites has gaps. */
const WHOLE_SERIES = 30;
const NEIGHBOURS = 0.5;
const WHOLE_RFCS = 5_000;

function coverageOf(found: readonly (readonly Found[])[]): readonly string[] {
  const numbers = new Map<string, Set<number>>();
  let texts = 0;
  for (const [first] of found) {
    if (first?.body === 'IETF RFC') texts++;
    const number = Number(/^[A-Z]\.(\d{1,5})/.exec(first?.id ?? '')?.[1]), known = first?.series === undefined ? undefined : numbers.get(first.series);
    if (known) known.add(number);
    else if (first?.series !== undefined) numbers.set(first.series, new Set([number]));
  }
  const whole = [...numbers].filter(([, all]) => all.size >= WHOLE_SERIES && [...all].filter((number) => all.has(number - 1) || all.has(number + 1)).length >= NEIGHBOURS * all.size).map(([series]) => series);
  return [...whole, ...(texts >= WHOLE_RFCS ? ['IETF RFC'] : [])].sort();
}
