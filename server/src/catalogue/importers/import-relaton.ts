import { ImportError } from './import-error.ts';
import type { Import, Imported, Importer, ImportOptions, NotUnderstood, SourceContent } from './importer.ts';
import { relatonItem } from './import-relaton-item.ts';
import type { RelatonItem } from './import-relaton-item.ts';
import { counted, notUnderstood, sourceDate } from './import-single.ts';
import { firstOfEach } from '../first-of-each.ts';
import type { Relation } from '../record.ts';
import { sortKey } from '../sort-key.ts';
import type { ListedEdition, ListedText, Statement } from '../statement.ts';

/** Bibliographic data in Relaton's YAML, a file an edition: that of ITU-T, ISO, IEC, IETF, NIST, ETSI, 3GPP, IEEE, W3C or OASIS. */
export const relatonImporter: Importer = {
  id: 'relaton', title: 'bibliographic data (Relaton)',
  recognises: (content) => content.form === 'value' && typeof content.value === 'object' && content.value !== null
    && (Object.hasOwn(content.value, 'docidentifier') || Object.hasOwn(content.value, 'docid')),
  begin: (options) => relatonImport(options),
};

interface Found extends RelatonItem { readonly place: string }

function relatonImport(options: ImportOptions): Import {
  const byId = new Map<string, Found[]>(), drafts: Found[] = [], passed = new Map<string, PassedOver>();
  let editions = 0;
  return {
    add: (content) => {
      const item = itemOf(content), place = content.name.replace(/^.*[/\\]/, '');
      if ('reason' in item) {
        passOver(passed, notUnderstood(place, item.text, item.reason));
        return;
      }
      if (item.draft !== undefined) {
        drafts.push({ ...item, place });
        return;
      }
      editions++;
      const found = byId.get(item.id);
      if (found) found.push({ ...item, place });
      else byId.set(item.id, [{ ...item, place }]);
    },
    end: () => {
      const unread = [...passed.values()].flatMap(toldOf), [first] = unread;
      if (editions + drafts.length === 0) throw new ImportError(`${options.id}: no file holds bibliographic data that could be read${first ? ` (${first.place}: ${first.reason})` : ''}. Give a folder or archive of Relaton's YAML files.`);
      return imported(byId, options, { editions, drafts, unread });
    },
  };
}

/** What was passed over for one reason: the first of it, and how many there are. */
interface PassedOver { readonly first: NotUnderstood[]; count: number }

/** So many files of one reason are told one by one; where there are more, the first stands for them. */
const MOST_TOLD = 3;

function passOver(passed: Map<string, PassedOver>, one: NotUnderstood): void {
  const known = passed.get(one.reason) ?? { first: [], count: 0 };
  if (known.count++ < MOST_TOLD) known.first.push(one);
  passed.set(one.reason, known);
}

function toldOf({ first, count }: PassedOver): readonly NotUnderstood[] {
  const [example] = first;
  return count > MOST_TOLD && example ? [{ ...example, place: `${example.place} and ${counted(count - 1, 'more file')}` }] : first;
}

function itemOf(content: SourceContent): RelatonItem | { readonly reason: string; readonly text: string } {
  return content.form === 'value' ? relatonItem(content.value) : { reason: 'it is neither YAML nor JSON', text: '' };
}

function imported(byId: ReadonlyMap<string, readonly Found[]>, options: ImportOptions, { editions, drafts, unread }: { readonly editions: number; readonly drafts: readonly Found[]; readonly unread: readonly NotUnderstood[] }): Imported {
  const date = sourceDate(undefined, options, 'the data'), found = [...byId.values()];
  const keyed = [...byId].map(([id, items]) => ({ key: sortKey(id), id, items })).sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id));
  const texts = keyed.map(({ id, items }) => listedText(id, items)), bodies = bodiesOf([...found, ...drafts.map((one) => [one])]);
  return {
    seed: {
      version: 1, source: { id: options.id, title: `Bibliographic data of ${bodies.slice(0, 4).join(', ')}${bodies.length > 4 ? ' and others' : ''} (Relaton)`, date, covers: options.covers ?? coverageOf(found) },
      statements: drafts.map((one) => ({ one, key: sortKey(one.id) })).sort((a, b) => compare(a.key, b.key) || compare(a.one.place, b.one.place)).map(({ one }) => draftStatement(one)),
      questions: [], abbreviations: [], texts,
    },
    read: [`${counted(editions, 'edition')} of ${counted(texts.length, 'text')}`, ...(drafts.length > 0 ? [counted(drafts.length, 'draft')] : [])],
    notUnderstood: unread,
  };
}

/** A draft of another organization: the text it is to become is under study. */
function draftStatement({ id, draft = id, kind, title, lang = 'en', date, place }: Found): Statement {
  return {
    names: [...new Set([id, draft])], kind, ...(title !== undefined && { title: { lang, text: title } }), questions: [],
    events: [{ event: 'under-study', ...(date.length > 4 && { date }) }], relations: [], notes: [], place,
  };
}

/** Editions in the order of their dates. Files that say the same of one edition are one. */
function listedText(id: string, items: readonly Found[]): ListedText {
  const inOrder = withNext(items).sort((a, b) => compare(a.date, b.date) || compare(a.place, b.place)), last = inOrder.at(-1);
  const titled = inOrder.filter((item) => item.title !== undefined), [language] = titled, lang = titled.every((item) => item.lang === language?.lang) ? language?.lang : undefined;
  const studyGroup = inOrder.findLast((item) => item.studyGroup !== undefined)?.studyGroup, relations = relationsOf(inOrder);
  const editions: ListedEdition[] = [];
  for (const item of inOrder) {
    const edition = listedEdition(item, last?.date ?? '', lang), before = editions.at(-1);
    if (!before || !sameEdition(before, edition)) editions.push(edition);
  }
  return { id, kind: last?.kind ?? 'recommendation', ...(studyGroup !== undefined && { studyGroup }), ...(lang !== undefined && { lang }), ...(relations.length > 0 && { relations }), editions };
}

/** The editions, with those that no file is of but that one of them names as its successor. */
function withNext(items: readonly Found[]): Found[] {
  const years = new Set(items.map(({ date }) => date.slice(0, 4)));
  const named = items.flatMap(({ next, kind, id, body, place }) => (next && !years.has(next.date.slice(0, 4)) && items.every(({ date }) => date < next.date) ? [{ ...next, kind, id, body, place, relations: [] }] : []));
  return [...items, ...firstOfEach(named, ({ date }) => date)];
}

/** What replaced an earlier edition did not replace the text; all else holds for it. */
function relationsOf(inOrder: readonly Found[]): readonly Relation[] {
  const last = inOrder.at(-1)?.date, relations = inOrder.flatMap((item) => item.relations.filter(({ type }) => type !== 'replaced-by' || item.date === last));
  return firstOfEach(relations, ({ type, target }) => `${type} ${target}`);
}

/** A withdrawn edition with a later one of the same text is superseded by it. */
function listedEdition({ date, title, lang, otherTitles = [], state, equivalent, revision, place }: Found, last: string, language: string | undefined): ListedEdition {
  const others = title === undefined || lang === language ? otherTitles : [{ lang: lang ?? 'en', text: title }, ...otherTitles];
  return {
    date, ...(title !== undefined && lang === language && { title }), ...(others.length > 0 && { otherTitles: others }),
    ...(state && { state: state === 'withdrawn' && date < last ? 'superseded' : state }),
    ...(equivalent !== undefined && { equivalent }), ...(revision !== undefined && { revision }), place,
  };
}

function sameEdition(a: ListedEdition, b: ListedEdition): boolean {
  return a.date === b.date && a.title === b.title && a.state === b.state && a.equivalent === b.equivalent && a.revision === b.revision
    && titlesKey(a) === titlesKey(b);
}

const titlesKey = ({ otherTitles = [] }: ListedEdition): string => otherTitles.map(({ lang, text }) => `${lang} ${text}`).join('\n');

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
