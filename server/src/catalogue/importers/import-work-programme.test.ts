import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildCatalogue } from '../catalogue.ts';
import { workProgrammeImporter } from './import-work-programme.ts';
import { importerFor } from './importers.ts';
import { findRecord } from '../look-up.ts';
import { parseSeed } from '../parse-seed.ts';
import { RUNS } from '../fixture.ts';

/** An export of the shape of the ITU site's, in words of our own. */
const CSV = `ITU-T Work Programme Report
;;
6 work item(s) match the following criteria:;
Study Period: ;2025-2028
Study Group:;SG17: Security
Working Party:;WP1/17: Identity
Question:;Any
Report Generated On:;11/Nov/2025 11:02:10 AM
;;
Work Item;Question;Title/Subject;Timing;Study Group;Study Period;Version;Status
X.1999rev;Q10/17;Baseline;2025-04;SG17;2025-2028;Rev.;Determined 2025-04-17
X.supp.abc (ex TR.abc);Q10/17;Vision \u00d1 Part 1;2025-12;SG17;2025-2028;New;Under study
X.510 Amd.1;Q11/17;Directory;2026-01;SG17;2025-2028;-;Consented 2025-09-05
X.later;Q11/17;Later;2026-06;SG17;2025-2028;New;Pending SG/WP confirmation
X.wtsa;Q11/17;Assembly;;SG17;2025-2028;New;Deferred to WTSA
X.done;Q9/17;Quantum key distribution (QKD) uses;2025-01;SG17;2025-2028;New;Approved 2025-06-13
`;

const content = (csv: string) => ({ form: 'rows', name: 'wp.csv', rows: csv.split('\n').map((line, index) => ({ cells: line.split(';'), line: index + 1 })) } as const);

const importOf = (csv: string, date?: string) => {
  const importing = workProgrammeImporter.begin({ id: 'wp', ...(date !== undefined && { date }) });
  importing.add(content(csv));
  return importing.end();
};

describe('workProgrammeImporter', () => {
  const { seed, read, notUnderstood } = importOf(CSV);
  it('reads the lines about the report', () => {
    assert.deepEqual(seed.source, { id: 'wp', title: 'ITU-T work programme, WP1/17, 2025-2028 (2025-11-11)', date: '2025-11-11', covers: [] });
    assert.deepEqual(seed.questions.map(({ id, workingParty }) => `${id} ${workingParty ?? ''}`), ['9/17 WP1/17', '10/17 WP1/17', '11/17 WP1/17']);
    assert.deepEqual([read, notUnderstood], [['6 work items of the 6 stated', '3 Questions'], []]);
    assert.deepEqual(seed.abbreviations.map(({ abbreviation, expansion }) => `${abbreviation} ${expansion}`), ['QKD Quantum key distribution']);
  });

  it('reads names, former names, states, planned months and relations', () => {
    assert.deepEqual(seed.statements.map(({ names, kind, events, relations }) => [names.join(' ex '), kind, events.map(({ event, date, meeting }) => [event, date ?? meeting ?? ''].join(' ').trim()).join(', '), relations.map(({ type, target }) => `${type} ${target}`).join()]), [
      ['X.1999rev', 'recommendation', 'determined 2025-04-17', 'revises X.1999'],
      ['X.supp.abc ex TR.abc', 'supplement', 'under-study, scheduled 2025-12', ''],
      ['X.510 Amd.1', 'amendment', 'consented 2025-09-05, scheduled 2026-01', 'amends X.510'],
      ['X.later', 'recommendation', 'under-study, scheduled 2026-06', ''],
      ['X.wtsa', 'recommendation', 'scheduled WTSA', ''],
      ['X.done', 'recommendation', 'approved 2025-06-13', ''],
    ]);
    assert.equal(seed.statements[1]?.title?.text, 'Vision – Part 1');
    assert.equal(seed.statements[3]?.events[0]?.note, 'Pending SG/WP confirmation');
  });

  it('leaves the status as the events give it, whatever is planned', () => {
    const catalogue = buildCatalogue([seed]), status = (name: string) => findRecord(catalogue, name)?.status;
    assert.deepEqual(['X.1999rev', 'TR.abc', 'X.510 Amd. 1', 'X.wtsa', 'X.done'].map(status), ['determined', 'under-study', 'consented', 'under-study', 'approved']);
  });

  it('is a seed as a catalogue takes it, the same each time', () => {
    assert.ok('seed' in parseSeed(seed));
    assert.deepEqual(importOf(CSV), importOf(CSV));
    assert.equal(importerFor(content(CSV))?.id, 'work-programme');
    assert.equal(importerFor(content('Name;Age\nA;1')), undefined);
  });

  it('takes seven columns in any order', () => {
    const { seed: other } = importOf('Title;Work item;Status;Timing;Study Group;Question;Study Period\nFoo;X.foo;Under study;2026-01;SG13;Q16/13;2025-2028', '2025-11-11');
    assert.deepEqual(other.statements.map(({ names, title, questions, studyGroup }) => [names[0], title?.text, questions[0], studyGroup]), [['X.foo', 'Foo', '16/13', 'SG13']]);
  });

  it('tells the rows it cannot read, with their lines', () => {
    const { seed: kept, notUnderstood: told } = importOf(CSV.replace('X.later;', 'to be named;').replace('Under study', 'Asleep').replace('2026-01;SG17', 'January 26;SG17'));
    assert.deepEqual(told, [
      { place: 'line 12', text: 'Asleep', reason: 'no known status of a work item, such as "Under study" or "Determined 2025-04-17"' },
      { place: 'line 13', text: 'January 26', reason: 'no month, YYYY-MM' },
      { place: 'line 14', text: 'to be named | Later', reason: '"to be named" is no number or provisional name' },
    ]);
    assert.equal(kept.statements.length, 5);
    assert.deepEqual(kept.statements[1]?.notes, ['Status in the work programme: Asleep']);
  });

  it('tells a day that no calendar has, and asks for the date where that of the export is none', () => {
    const { notUnderstood: told, seed: kept } = importOf(CSV.replace('2025-04-17', '2025-17-04'));
    assert.deepEqual([told.map(({ text, reason }) => `${text}: ${reason}`), kept.statements.length], [['Determined 2025-17-04: no known status of a work item, such as "Under study" or "Determined 2025-04-17"'], 6]);
    assert.throws(() => importOf(CSV.replace('11/Nov/2025', '11/25/2025')), { name: 'ImportError', message: /--date YYYY-MM-DD/ });
  });

  it('fails in one line when rows are lost, or no date is known', () => {
    assert.throws(() => importOf(CSV.slice(0, CSV.indexOf('X.done'))), { name: 'ImportError', message: /^wp, line 3: the report says it has 6 work items, its table has 5 rows\. .+export it again\.$/ });
    assert.throws(() => importOf(CSV.replace('11/Nov/2025 11:02:10 AM', 'today')), { name: 'ImportError', message: /no line "Report Generated On" and gives no date\. .+--date YYYY-MM-DD/ });
    assert.equal(importOf(CSV.replace('11/Nov/2025', '?'), '2025-11-12').seed.source.date, '2025-11-12');
  });

  it('takes any rows', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string(), { maxLength: 9 })), (rows) => {
      const any = { form: 'rows', name: 'x', rows: [['Work Item', 'Title'], ...rows].map((cells, index) => ({ cells, line: index + 1 })) } as const;
      const importing = workProgrammeImporter.begin({ id: 'x', date: '2025-01-01' });
      try {
        importing.add(any);
      } catch (error) {
        assert.equal((error as Error).name, 'ImportError');
      }
    }), { numRuns: 6 * RUNS });
  });
});
