import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import { meetingsOf } from '../../catalogue/look-up.ts';
import type { CatalogueRecord, Source } from '../../catalogue/record.ts';
import type { Meeting } from '../../catalogue/statement.ts';
import { mayBe } from './card-candidates.ts';
import { decisiveEvent, differenceName, documentsOf, lifeEvents, statedBy } from './card-life.ts';
import { CARD_SCRIPT, CARD_STYLE } from './card-page-style.ts';
import { neighboursOf } from './card-relations.ts';
import type { SummaryDocument } from '../draft-summary.ts';
import { pageAddress } from '../page-address.ts';
import { planOf } from '../programme/work-plan.ts';
import { findQuestion } from '../question.ts';
import { assignmentText, bareTitle, documentName, EVENT_WORDS, KIND_WORDS, PROCESS_WORDS, sourceText, STATUS_WORDS, statusText } from '../record-text.ts';
import { groupsOf, MOST_DRAWN, relationGraph, type NeighbourGroup } from './relation-graph.ts';
import { htmlText, wholePage } from '../html-page.ts';
import { daysText } from './timeline-days.ts';
import { timelinePictures } from './timeline-svg.ts';
import { timelineOf } from './timeline.ts';

/** Where a file of the workspace names a record. */
export type CitedPlace = Omit<SummaryDocument, 'key'>;

/** A file of the workspace that names a record. */
export interface CitedFile {
  readonly uri: string;
  /** As the page shows it: its path in the workspace. */
  readonly name: string;
  readonly places: readonly CitedPlace[];
}

export interface CardPageOptions {
  readonly citations: readonly CitedFile[];
  /** ISO 8601 day; empty where nothing is to be said of what is ahead. */
  readonly today: string;
  /** Names the page's own style and script to the browser, which runs no other. */
  readonly nonce: string;
  readonly canGoBack?: boolean;
  readonly canGoForward?: boolean;
  /** Whether the reader walked here from another card: then the focus goes to the title. */
  readonly takesFocus?: boolean;
}

/**
 * The card of a record as a whole page: titles, status, the line of its life, meetings, relations, where the workspace names it, editions,
 * sources. Links and buttons have `data-act` and `data-arg`; the script tells them to the editor. All text of sources is escaped.
 */
export function cardPage(record: CatalogueRecord, catalogue: Catalogue, options: CardPageOptions): string {
  const { nonce, today, takesFocus = false } = options, name = documentName(record);
  return wholePage({ title: name, style: CARD_STYLE, nonce, body: `<main>
${[
    bar(record, options), `<h1${takesFocus ? ' tabindex="-1"' : ''}>${htmlText(name)}</h1>`, ...titles(record), status(record, catalogue), ...candidates(record, catalogue), facts(record, catalogue),
    life(record, catalogue, today), meetings(record, catalogue, today), relations(record, catalogue), citations(options.citations), editions(record),
    notes(record), differences(record, catalogue), sources(record, catalogue),
  ].filter(Boolean).join('\n')}
</main>
<script nonce="${nonce}">${CARD_SCRIPT}</script>` });
}

const text = htmlText;

/** Text in which no line ends within a date. */
const dated = (words: string): string => text(words).replace(/\b\d{4}-\d\d(?:-\d\d)?\b/g, '<span class="whole">$&</span>');

const button = (act: string, words: string, { arg = '', hint = '', disabled = false }: { readonly arg?: string; readonly hint?: string; readonly disabled?: boolean } = {}): string =>
  `<button type="button" data-act="${act}" data-arg="${text(arg)}"${hint ? ` title="${text(hint)}"` : ''}${disabled ? ' disabled' : ''}>${text(words)}</button>`;

const openLink = (id: string, words: string): string => `<a href="#" data-act="open" data-arg="${text(id)}">${text(words)}</a>`;

const section = (title: string, parts: readonly string[]): string => (parts.length === 0 ? '' : `<section>\n<h2>${text(title)}</h2>\n${parts.join('\n')}\n</section>`);

const list = (items: readonly string[]): string => `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scrolls"><table>\n<thead><tr>${head.map((name) => `<th scope="col">${text(name)}</th>`).join('')}</tr></thead>\n<tbody>\n`
  + `${rows.map(([first = '', ...cells]) => `<tr><td class="date">${first}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}\n</tbody>\n</table></div>`;

/** What can be done with the record, in reach on the whole page. */
function bar(record: CatalogueRecord, { canGoBack = false, canGoForward = false }: CardPageOptions): string {
  const { id, kind } = record, isCited = kind !== 'standard';
  return `<nav class="bar" aria-label="Card">${[
    button('back', '← Back', { hint: 'To the card before (Alt+Left)', disabled: !canGoBack }), button('forward', 'Forward →', { hint: 'To the next card (Alt+Right)', disabled: !canGoForward }), '<span class="gap"></span>',
    ...(isCited ? [button('copy', 'Copy reference', { arg: id }), button('cite', 'Cite at the cursor', { arg: id })] : []),
    button('find', 'Find citations', { arg: id }), ...(isCited ? [button('draft', 'New draft', { arg: id })] : []),
  ].join('')}</nav>`;
}

/** The first title of each language, the latest one, then what else it was called. */
function titles({ titles: all }: CatalogueRecord): readonly string[] {
  return all.map(({ lang, text: title }, index) => {
    const isOther = index > 0, marks = [...(isOther && all.findIndex((one) => one.lang === lang) < index ? ['also'] : []), ...(lang === 'en' ? [] : [lang])];
    return `<p class="title${isOther ? ' other' : ''}"><span lang="${text(lang)}">${text(title)}</span>${marks.length > 0 ? `<span class="lang">${text(marks.join(', '))}</span>` : ''}</p>`;
  });
}

function status(record: CatalogueRecord, catalogue: Catalogue): string {
  const words = statusText(record), rest = words.slice(STATUS_WORDS[record.status].length).trim(), stated = statedBy(catalogue);
  const where = (decisiveEvent(record)?.sources ?? []).map((source) => [titleOf(source, catalogue), stated(source)].filter(Boolean).join(', ')).join('; ');
  return `<p class="status"><span class="badge is-${record.status}">${text(STATUS_WORDS[record.status])}</span>${text(rest)}${where ? ` <span class="source">${rest ? '· ' : ''}${dated(where)}</span>` : ''}</p>`;
}

/** What may be the same text, for a person to say: the title alone does not. */
const candidates = (record: CatalogueRecord, catalogue: Catalogue): readonly string[] => mayBe(record, catalogue).map(({ other, pair }) => {
  const arg = JSON.stringify(pair), both = `${pair.workItem} and ${pair.published}`;
  return `<p class="may-be">May be ${openLink(other.id, other.id)} <span class="quiet">(${text(statusText(other))})</span>, which has the same title. `
    + `${button('confirm', 'Confirm', { arg, hint: `${both} are one text: write it down` })} ${button('deny', 'Two Texts', { arg, hint: `${both} are two texts: write it down` })}</p>`;
});

const titleOf = ({ document }: Source, { sources: all }: Catalogue): string => bareTitle(all.find(({ id }) => id === document)?.title ?? document);

function facts(record: CatalogueRecord, catalogue: Catalogue): string {
  const questions = record.questions.map((id) => {
    const { names = [] } = findQuestion(catalogue, id) ?? {}, name = names.find(({ lang }) => lang === 'en') ?? names[0];
    return text(id) + (name ? ` – <span lang="${text(name.lang)}">${text(name.text)}</span>${name.lang === 'en' ? '' : `<span class="lang">${text(name.lang)}</span>`}` : '');
  });
  const parsed = parseIdentifier(record.id), address = parsed && pageAddress(parsed);
  const all: readonly (readonly [string, string])[] = [
    ['Kind', text(KIND_WORDS[record.kind])], ['Process', record.process ? text(PROCESS_WORDS[record.process]) : ''], ['Study Group', text(record.studyGroups.join(', '))],
    [questions.length > 1 ? 'Questions' : 'Question', questions.join('<br>')], ['Other names', text(record.names.join(', '))],
    ['Page', address === undefined ? '' : `<a href="${text(address)}">${text(address.replace('https://', ''))}</a>`],
  ];
  return `<dl>${all.filter(([, value]) => value).map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
}

function life(record: CatalogueRecord, catalogue: Catalogue, today: string): string {
  const days = new Map(meetingsOf(catalogue, record).map(({ id, from }) => [id, from])), events = lifeEvents(record), line = timelineOf(record, catalogue, today), stated = statedBy(catalogue);
  if (events.length === 0) return '';
  const rows = events.map(({ event, date, meeting, notes: remarks, sources: all }) => [
    text(date ?? days.get(meeting ?? '') ?? ''), text([EVENT_WORDS[event], meeting && `for ${meeting}`, remarks.length > 0 && `(${remarks.join('; ')})`].filter(Boolean).join(' ')), all.map((source) => dated(stated(source))).join('<br>'),
  ]);
  return section('Life', [...(line ? [timelinePictures(line, { id: 'life', title: `The life of ${record.id}` })] : []), table(['Date', 'Event', 'Where it is stated'], rows)]);
}

/** The meetings that are to decide, with what is due before them; one that is over says so. */
function meetings(record: CatalogueRecord, catalogue: Catalogue, today: string): string {
  const all = meetingsOf(catalogue, record).filter(({ id }) => record.history.some(({ event, meeting }) => event === 'scheduled' && meeting === id));
  if (all.length === 0) return nextOfGroup(record, catalogue, today);
  const ahead = all.filter(({ to }) => today === '' || to >= today), waiting = planOf(record, catalogue)?.meeting?.id, shown = ahead.length > 0 ? ahead : all.slice(-1);
  return section(ahead.length > 0 ? 'Next meeting' : 'Last meeting', shown.flatMap((meeting) => meetingParts(meeting, { today, isOpen: meeting.id === waiting })));
}

/** Of a text in hand that no meeting is to decide on yet, the next meeting of its Study Group; nothing where none is ahead. */
function nextOfGroup({ status, kind, studyGroups }: CatalogueRecord, { meetings: all }: Catalogue, today: string): string {
  if (today === '' || kind === 'standard' || !/^(?:under-study|determined|consented)$/.test(status)) return '';
  const [next] = all.filter(({ group, to }) => studyGroups.includes(group) && to >= today).sort((a, b) => (a.from < b.from ? -1 : 1));
  return next ? section(`Next meeting of ${text(next.group)}`, meetingParts(next, { today, isOpen: false })) : '';
}

/** `isOpen`: no source tells a decision since. */
function meetingParts({ id, groupName, from, to, deadlines }: Meeting, { today, isOpen }: { readonly today: string; readonly isOpen: boolean }): readonly string[] {
  const isOver = today !== '' && to < today, when = today === '' ? '' : isOver ? `ended ${daysText(to, today)}${isOpen ? '; no source that was read tells what it decided' : ''}` : from <= today ? 'going on' : `begins ${daysText(from, today)}`;
  const name = groupName ? ` <span class="quiet" lang="${text(groupName.lang)}">${text(groupName.text)}</span>` : '';
  const rows = [...deadlines].sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ date, subject }) => {
    const days = daysText(date, today), isNear = today !== '' && date >= today;
    return [text(date), `<span lang="${text(subject.lang)}">${text(subject.text)}</span>`, `<span class="${isNear ? 'near' : 'quiet'}">${text(days)}</span>`];
  });
  return [`<p><strong>${text(id)}</strong>${name}${when ? `<br>${text(when)}` : ''}</p>`, ...(rows.length > 0 ? [table(['Date', 'What is due', 'When'], rows)] : [])];
}

function relations(record: CatalogueRecord, catalogue: Catalogue): string {
  const groups = groupsOf(neighboursOf(record, catalogue));
  if (groups.length === 0) return '';
  const isLong = groups.some(({ neighbours }) => neighbours.length > MOST_DRAWN);
  return section('Relations', [`<div class="scrolls">${relationGraph(record, groups)}</div>`, ...(isLong ? [`<details><summary>All relations as a list</summary>\n${groups.map(groupList).join('\n')}\n</details>`] : [])]);
}

const groupList = ({ relation, neighbours }: NeighbourGroup): string =>
  `<h3>${text(relation)}</h3>\n${list(neighbours.map(({ name, record }) => (record ? `${openLink(record.id, record.id)} <span class="quiet">${text(statusText(record))}</span>` : text(name))))}`;

/** More files, and more places in one, are not listed. */
const MOST_FILES = 50, MOST_PLACES = 30;

function citations(files: readonly CitedFile[]): string {
  if (files.length === 0) return section('Named in this workspace', ['<p class="quiet">No draft of this workspace names it.</p>']);
  const items = files.slice(0, MOST_FILES).map(({ uri, name, places }) => {
    const links = places.slice(0, MOST_PLACES).map(({ role, start: { line, character } }) =>
      `<a href="#" data-act="place" data-arg="${text(JSON.stringify({ uri, line, character }))}">line ${(line + 1).toString()}</a>${role === 'citation' ? '' : ` <span class="quiet">(${role})</span>`}`);
    const more = places.length - MOST_PLACES;
    return `<strong>${text(name)}</strong>: ${links.join(', ')}${more > 0 ? ` and ${more.toString()} more` : ''}`;
  });
  const more = files.length - MOST_FILES;
  return section('Named in this workspace', [list(items), ...(more > 0 ? [`<p>and in ${more.toString()} more files</p>`] : [])]);
}

function editions({ editions: all }: CatalogueRecord): string {
  const isCommon = all.some(({ equivalent }) => equivalent !== undefined);
  const rows = [...all].reverse().map(({ date, title, state, equivalent }) => [
    text(date), title ? `<span lang="${text(title.lang)}">${text(title.text)}</span>` : '<span class="quiet">title not known</span>',
    `<span class="whole">${text(state?.replace('-', ' ') ?? '')}</span>`, ...(isCommon ? [text(equivalent ?? '')] : []),
  ]);
  return section('Editions', rows.length > 0 ? [table(['Date', 'Title', 'State', ...(isCommon ? ['Common text with'] : [])], rows)] : []);
}

const notes = ({ assignments = [], notes: remarks }: CatalogueRecord): string => section('Notes', assignments.length + remarks.length === 0 ? [] : [list([...assignments.map(assignmentText), ...remarks].map(text))]);

function differences({ differences: all = [] }: CatalogueRecord, catalogue: Catalogue): string {
  const stated = statedBy(catalogue);
  return section('What sources differ in', all.flatMap((one) =>
    [`<p>The ${text(differenceName(one))}:</p>`, list(one.values.map(({ value, source }) => `“${text(value)}” <span class="quiet">${text(stated(source))}</span>`))]));
}

const sources = (record: CatalogueRecord, catalogue: Catalogue): string =>
  section('Sources', [list(documentsOf(record, catalogue).map((source) => `${text(sourceText(source))} <span class="quiet">(${text(source.id)})</span>`))]);
