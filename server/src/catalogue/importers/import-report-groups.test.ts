import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { flattenedBlocks } from './flattened-table.ts';
import { reportImporter } from './import-report.ts';
import { importerFor } from './importers.ts';
import { parseSeed } from '../parse-seed.ts';
import { RUNS } from '../fixture.ts';

const contentOf = (text: string) => ({ form: 'text', name: 'report', text, blocks: flattenedBlocks(text) } as const);

const imported = (text: string, date?: string) => {
  const content = contentOf(text), importing = reportImporter.begin({ id: 'report', ...(date !== undefined && { date }) });
  assert.equal(importerFor(content)?.id, 'report');
  importing.add(content);
  return importing.end();
};

/** A report of another group: other column names in another order, no annexes, counts in words. */
const OTHER = `Report of Study Group 13
Study Group 13 at its 4-15 March 2024 meeting: approved two Recommendations and determined no Recommendations.
Some tables follow.
\tName
\tCountry

\tA. Person
\tGenoa

Table 1 – Recommendations approved
\tTitle
\tRecommendation
\tQuestion
\tDate

\tTrust of networks
\tY.3999
\tQ16/13
\t15 March 2024

\tClouds
\tY.3998 Y.cloud
\tQ17
\t2024-03-15

\tTitle
\tRecommendation
\tQuestion
\tDate

\tWithout a date
\tY.3997
\tQ17/13
\t

New work items
\tWork item
\tQ/13
\tTitle
\tProcess

\tY.new-one
\t16
\tNew thing
\tAAP

\tto be named
\t16
\tNameless
\tAAP

Unrelated words
\tNo.
\tTitle

\tY.1
\tNot in any list
`;

/** The report of a plenary: days in its head, columns of its own, decisions without dates. */
const PLENARY = `REPORT 12
\tTitle:
\tReport of the Study Group 15 meeting held in Geneva, 1-12 July 2024

Study Group 15 met again; the next meeting is to be held in Geneva, 10-21 March 2025.
Table 1 – Recommendations consented (AAP)
\tQuestion
\tITU-T Rec. No.
\tNew/Revised
\tTitle

\t2/15
\tG.9999.2 (2021) Amd.2
\tAmendment
\tFaster light

Annex B – Texts agreed
\tQ
\tText number
\tTitle

\t14/15
\tG.Sup999 (ex G.sup-light)
\tUses of light

Table 3 – Recommendations approved
\tQ
\tWork item name
\tTitle

\t14/15
\tG.dark
\tUses of darkness
`;

describe('reportImporter, for other study groups', () => {
  const { seed: other, read, notUnderstood } = imported(OTHER);
  it('reads columns by their names, and captions outside annexes', () => {
    assert.deepEqual(other.statements.map(({ names, studyGroup, questions, process, events, place, row }) => [names.join(' '), studyGroup, questions[0], process, events.map(({ event, date }) => `${event} ${date ?? ''}`.trim()).join(), place, row]), [
      ['Y.3999', 'SG13', '16/13', 'agreement', 'approved 2024-03-15', 'Table 1', 1], ['Y.3998 Y.cloud', 'SG13', '17/13', 'agreement', 'approved 2024-03-15', 'Table 1', 2],
      ['Y.new-one', 'SG13', '16/13', 'AAP', 'registered', 'New work items', 1],
    ]);
    assert.deepEqual(other.source, { id: 'report', title: 'ITU-T SG13 report (2024-03-15)', date: '2024-03-15', covers: [] });
    assert.deepEqual(other.meetings?.map(({ id }) => id), ['SG13, 4–15 March 2024']);
    assert.ok('seed' in parseSeed(other));
  });
  it('tells what it read and what not, with line and row', () => {
    assert.deepEqual(read, ['3 rows of Table 1', '2 rows of New work items']);
    assert.deepEqual(notUnderstood.map(({ place, text, reason }) => [place, text, reason]), [
      ['line 53', 'No. | Title', 'no line above the table says what became of its texts, such as "Recommendations approved"; 1 row passed over'],
      ['Table 1, row 3, line 31', 'Y.3997 | Without a date', 'the row does not say when the text was approved; add "(Approved YYYY-MM-DD)" to its title'],
      ['New work items, row 2, line 47', 'to be named | Nameless', '"to be named" is no number or provisional name'],
    ]);
  });
  it('fails when the counts in words and the tables disagree', () => {
    assert.throws(() => imported(OTHER.replace('approved two', 'approved three')), { name: 'ImportError', message: /says SG13 has three approved, its tables have 2\. Not read: .*Table 1, row 3, line 31/ });
  });
  it('takes the meeting from the head, and decisions without dates for its own, but no approval', () => {
    const { seed, notUnderstood: told } = imported(PLENARY);
    assert.deepEqual([seed.source.date, seed.meetings], ['2024-07-12', [{ id: 'SG15, 1–12 July 2024', group: 'SG15', from: '2024-07-01', to: '2024-07-12', deadlines: [] }]]);
    assert.deepEqual(seed.statements.map(({ names, events }) => [names.join(' ex '), events]), [['G.9999.2 (2021) Amd.2', [{ event: 'consented' }]], ['G.Sup999 ex G.sup-light', [{ event: 'agreed' }]]]);
    assert.deepEqual(told.map(({ reason }) => reason), ['the row does not say when the text was approved; add "(Approved YYYY-MM-DD)" to its title']);
    assert.deepEqual(seed.statements.map(({ place }) => place), ['Table 1', 'Annex B']);
    const dated = imported(PLENARY.replace('Faster light', 'Faster light (Consented on 12 July 2024)'));
    assert.deepEqual([dated.seed.statements.map(({ title, events }) => [title?.text, events]), dated.notUnderstood.length], [[['Faster light', [{ event: 'consented', date: '2024-07-12' }]]], 2]);
  });
  it('tells an item with a day that no calendar has, a table without captions, and keeps the rest with their row numbers', () => {
    const { seed, notUnderstood: told } = imported(OTHER.replace(/Study Group 13 at its .*\n/, '').replace('15 March 2024', '31 February 2024').replace('Title\n\tProcess\n', 'Title\n\tProcess\n\n\tcut off\n\t16\n').concat('\nMore words\n\tY.one\n\tOne\n\n\tY.two\n\tTwo\n'), '2024-03-16');
    assert.deepEqual(seed.statements.map(({ names, row }) => [names.join(' '), row]), [['Y.3998 Y.cloud', 2], ['Y.new-one', 2]]);
    assert.deepEqual(told.map(({ place, reason }) => `${place}: ${reason}`), [
      'line 41: the row has 2 cells, the table has 4 columns; each cell starts with a tab, a blank line ends the row',
      'line 55: no line above the table says what became of its texts, such as "Recommendations approved"; 1 row passed over',
      'line 62: the table does not begin with its column names (SG, No., Title), under a line that says what became of its texts, such as "Recommendations approved"; 2 rows passed over',
      'Table 1, row 1, line 15: the row does not say when the text was approved; add "(Approved YYYY-MM-DD)" to its title',
      'Table 1, row 3, line 30: the row does not say when the text was approved; add "(Approved YYYY-MM-DD)" to its title',
      'New work items, row 3, line 49: "to be named" is no number or provisional name',
    ]);
    const wrong = imported(OTHER.replace(/Study Group 13 at its .*\n/, '').replace('New thing', 'New thing (determined 2024-13-45)'), '2024-03-16');
    assert.equal(wrong.notUnderstood.find(({ text: row }) => row.startsWith('Y.new-one'))?.reason, '"2024-13-45" is no day');
  });
  it('says of a text without cells that they were lost', () => {
    assert.throws(() => imported('Study Group 3 results\n\nITU-T Rec. No Title Q Status\nD.999 Lamps Q.1/3 New'), { name: 'ImportError', message: /^report, line 3: "ITU-T Rec\. No Title Q Status" names the columns of a table, but the text has no cells: .+ Import the Word file/ });
  });
  it('demands no sentence and takes the date from the user', () => {
    const text = OTHER.replace(/Study Group 13 at its .*\n/, '');
    assert.throws(() => imported(text), { name: 'ImportError', message: /--date YYYY-MM-DD/ });
    assert.equal(imported(text, '2024-03-16').seed.source.date, '2024-03-16');
  });
  it('gives the same each time, and refuses a second document', () => {
    assert.deepEqual(imported(OTHER), imported(OTHER));
    const importing = reportImporter.begin({ id: 'report' }), content = contentOf(OTHER);
    assert.throws(() => importing.end(), { name: 'ImportError' });
    importing.add(content);
    assert.throws(() => { importing.add(content); }, { name: 'ImportError', message: /only one document/ });
  });
  it('takes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      try {
        imported(`Study Group 13\nNew work items\n\tNo.\n\tTitle\n\n\t${text}\n\tx\n\n${text}`, '2024-01-01');
      } catch (error) {
        assert.equal((error as Error).name, 'ImportError');
      }
    }), { numRuns: 6 * RUNS });
  });
});
