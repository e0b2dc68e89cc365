import type { ChartId, Chart } from './programme-charts.ts';
import { COUNTED, type Counts } from './programme-counts.ts';
import { PROGRAMME_STYLE } from './programme-style.ts';
import type { ChangedItem, PlannedMeeting, Programme } from './programme.ts';
import { changeText, COUNTED_WORDS, introduction, meetingRemarks, questionLabel, sourcePlace, statusesOf, titleOf, withAny } from './programme-words.ts';
import { STATUS_WORDS } from '../record-text.ts';
import { htmlText, wholePage } from '../html-page.ts';

/** Where the page's links lead; a page that is printed or sent has none. */
export interface ProgrammeLinks {
  readonly card: (id: string) => string;
  readonly saveChart: (id: ChartId) => string;
  /** The page of a Study Group, or of all. */
  readonly studyGroup: (name: string | undefined) => string;
  /** Asks for the day after which changes are listed. */
  readonly since: string;
}

export interface DrawnChart { readonly chart: Chart; readonly svg: string }

/** Longer lists are not read on a page; the command line lists all. */
const MOST_CHANGES = 300;

/** The work programme as a page of its own: no script, nothing from elsewhere, light or dark as the reader's screen, fit for printing. */
export function programmeHtml(all: Programme, charts: readonly DrawnChart[], links?: ProgrammeLinks): string {
  const parts = all.items === 0 ? [] : [meetings(all), ...charts.map((one) => figure(one, all, links)), matrix(all), changes(all, links), planned(all, links)];
  return wholePage({ title: titleOf(all), style: PROGRAMME_STYLE, body: `<main>
<h1>${htmlText(titleOf(all))}</h1>
<p>${htmlText(introduction(all))}</p>
${links ? groups(all, links) : ''}
${parts.join('\n')}
</main>` });
}

const anchor = (address: string | undefined, text: string, name = ''): string =>
  (address === undefined ? htmlText(text) : `<a href="${htmlText(address)}"${name ? ` class="${name}"` : ''}>${htmlText(text)}</a>`);

function groups({ studyGroups, studyGroup }: Programme, links: ProgrammeLinks): string {
  const names: readonly (string | undefined)[] = [undefined, ...studyGroups];
  const items = names.map((name) => (name === studyGroup ? `<strong aria-current="page">${htmlText(name ?? 'All')}</strong>` : anchor(links.studyGroup(name), name ?? 'All')));
  return `<nav aria-label="Study Groups">${items.join(' ')}</nav>`;
}

const section = (title: string, parts: readonly string[]): string => `<section>\n<h2>${htmlText(title)}</h2>\n${parts.join('\n') || '<p>Nothing.</p>'}\n</section>`;

interface Row { readonly name: string; readonly about?: string; readonly values: readonly number[] }

interface Numbers { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly Row[]; readonly isShaded?: boolean; readonly isTold?: boolean }

/** A table of numbers. Nothing is shown as a dot; a cell is the darker, the more it holds, where `isShaded` says so. Where the heading above it says enough, its caption is only heard. */
function numbers({ caption, head, rows, isShaded = false, isTold = false }: Numbers): string {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.slice(0, -1)));
  const cell = (value: number, index: number, all: readonly number[]): string => {
    const shade = isShaded && value > 0 && index < all.length - 1 ? ` shade-${Math.ceil(value / most * 4).toString()}` : '';
    return `<td class="number${shade}">${value === 0 ? '<span class="none">·</span>' : value.toString()}</td>`;
  };
  const body = rows.map(({ name, about, values }) => `<tr><th scope="row">${htmlText(name)}${about ? ` <span class="about">${htmlText(about)}</span>` : ''}</th>${values.map(cell).join('')}</tr>`);
  return `<table>\n<caption${isTold ? ' class="heard"' : ''}>${htmlText(caption)}</caption>\n<thead><tr><td></td>${head.map((text) => `<th scope="col" class="number">${htmlText(text)}</th>`).join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

const countHead = COUNTED.map((event) => COUNTED_WORDS[event]);
const counted = (counts: Counts): readonly number[] => COUNTED.map((event) => counts[event]);

function meetings({ meetings: rows }: Programme): string {
  return rows.length === 0 ? '' : section('Meetings', [numbers({ caption: 'What meetings decided', head: countHead, isTold: true, rows: rows.map(({ meeting, counts }) => ({ name: meeting, values: counted(counts) })) })]);
}

function figure({ chart, svg }: DrawnChart, { periods, questions, chartedFrom }: Programme, links: ProgrammeLinks | undefined): string {
  const rows = chart.id === 'periods' ? periods.map(({ period, counts }) => ({ name: period, values: counted(counts) }))
    : withAny(questions).map(({ question, name, counts }) => ({ name: questionLabel(question), about: name, values: counted(counts) }));
  const save = links ? `<p>${anchor(links.saveChart(chart.id), 'Save chart as SVG', 'button')}</p>` : '';
  const several = chart.id === 'questions' ? '<p class="about">A text of several Questions counts for each.</p>' : '';
  return section(chart.id === 'periods' ? 'By period' : 'By Question', [
    `<figure>\n${svg}\n</figure>`, save, numbers({ caption: chart.id === 'periods' ? 'The same numbers by period' : `The same numbers by Question, from ${chartedFrom} on`, head: countHead, rows }), several,
  ].filter(Boolean));
}

function matrix(all: Programme): string {
  const statuses = statusesOf(all);
  const rows = all.questions.map(({ question, name, statuses: counts, items }) => ({ name: questionLabel(question), about: name, values: [...statuses.map((status) => counts[status] ?? 0), items] }));
  return section('Where the texts stand', [numbers({ caption: 'Texts of each Question by their status now', head: [...statuses.map((status) => STATUS_WORDS[status]), 'all'], rows, isShaded: true })]);
}

function changes({ changes: items, since }: Programme, links: ProgrammeLinks | undefined): string {
  const more = items.length - MOST_CHANGES;
  return section(`Changed after ${since}`, [
    ...(links ? [`<p>${anchor(links.since, 'Choose another day', 'button')}</p>`] : []),
    ...(items.length === 0 ? ['<p>Nothing.</p>'] : [`<ul>\n${items.slice(0, MOST_CHANGES).map((item) => changed(item, links)).join('\n')}\n</ul>`]),
    ...(more > 0 ? [`<p>And ${more.toString()} more, which <code>rapporteur programme --since ${htmlText(since)}</code> lists.</p>`] : []),
  ]);
}

const changed = ({ id, title, events }: ChangedItem, links: ProgrammeLinks | undefined): string =>
  `<li>${anchor(links?.card(id), id)} ${htmlText(title)}<ul>${events.map((event) => `<li>${htmlText(changeText(event))} <span class="about">${htmlText(sourcePlace(event.source))}</span></li>`).join('')}</ul></li>`;

function planned({ planned: all }: Programme, links: ProgrammeLinks | undefined): string {
  const items = ({ items: rows }: PlannedMeeting): string => rows.map(({ id, title, questions, process, note }) =>
    `<tr><th scope="row">${anchor(links?.card(id), id)}</th><td>${htmlText(title)}</td><td>${htmlText(questions.join(', '))}</td><td>${htmlText(note ?? process ?? '')}</td></tr>`).join('\n');
  return section('Planned', all.map((meeting) => [
    `<h3>${htmlText(meeting.meeting)}</h3>`, ...(meetingRemarks(meeting).length === 0 ? [] : [`<ul>${meetingRemarks(meeting).map((remark) => `<li>${htmlText(remark)}</li>`).join('')}</ul>`]),
    ...(meeting.items.length === 0 ? [] : [`<table>\n<thead><tr><th scope="col">Text</th><th scope="col">Title</th><th scope="col">Question</th><th scope="col">For</th></tr></thead>\n<tbody>\n${items(meeting)}\n</tbody>\n</table>`]),
  ].join('\n')));
}
