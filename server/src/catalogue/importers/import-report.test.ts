import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flattenedBlocks } from './flattened-table.ts';
import { importText } from '../testing.ts';
import { reportProse } from './report-prose.ts';
import { reportImporter } from './import-report.ts';
import type { Statement } from '../statement.ts';

/** A report of the shape of the SG17 one, with its traps, in words of our own. */
const REPORT = `ITU-T Study Group 17 leads on security.
1\tResults
Annex 1 provides tables.
SG17 at its 29 August - 8 September 2023 meeting: approved 1 Recommendations, determined 1 Recommendations, consented 1 Recommendations and agreed 1 texts. 2 TAP Recommendations were not approved. The meeting agreed to initiate work on 2 new work items.
3\tLead
SG17 agreed the 7th edition of the handbook in September 2020. It is out as ITU-T Technical Report XSTR-HAND-BOOK, Security – An overview of things.
SG17 agreed the 2nd edition to XSTR-SUSS, Technical Report on uses in September 2020.  The 2nd edition has more.
Annex 1 
Results
a)\tRecommendations approved
TAP Recommendations
\tSG
\tNo.
\tTitle

\tSG17
Q2
\tX.1817
X.5Gsec-message
\tMessage service (Approval postponed from last SG17 meeting) (Approved 2023-09-08)

AAP Recommendations
\tSG
\tNo.
\tTitle

\tSG13
Q17
\tY.3532 Y.cccnp-reqts
\tPlatforms (Approved on 2023-05-14)

\tSG17
Q3
\tX.1051Rev
\tITU-T X.1051 | ISO/IEC 27011: Controls for operators (Approved 2023-06-13)

b)\tSupplements and Technical Report agreed
\tSG
\tNo.
\tTitle

\tSG13
Q16
\tSuppl.80 to ITU-T Y.3800-series Y.Supp.QKDN-UC
\tUse cases (Agreed 2023-11-03)

\tSG17
Q7
\tX.Suppl. 39
X.rdda
\tSupplement to Recommendation ITU-T X.1148 - Assurance (Agreed 2023-09-08)

c)\tDraft Recommendations determined or redetermined
\tSG
\tNo.
\tTitle

\tSG17
Q6
\tX.1352 Amd. 1
\tAmendment 1 to X.1352: Devices (Determined 2023-09-08)

d)\tDraft TAP Recommendations not approved
\tSG
\tNo.
\tTitle

\tSG17
Q6
\tX.1353
X.ztd-iot
\tDeployment (Determined 2022-09-02, redetermined 2023-03-03)

\tSG17
Q7
\tX.1771
X.rdda
\tAssurance (Note)


Note: Agreed as X.Suppl 39, refer to Table b)
e) Draft Recommendations consented 
\tSG
\tNo.
\tTitle

\tSG17
Q4
\tX.1236
X.sr-ctea
\tEmail attacks (Consented 2023-09-08)

Annex 2 
Work plan
(status 8 September 2023)
a)\tRecommendations planned for TAP determination 
\tSG
\tQ
\tNo.
\tTitle

\tSG17 
\t4/17
\tX.st-ssc
\t[bookmark: _Hlk1]Threats of supply\u00a0chains

\tSG17
\t14/17
10/17
\tX.accsadlt
\t Access by urban air mobility (UAM) (New work item)

b)\tRecommendations planned for AAP consent
\tSG
\tQ
\tNo.
\tTitle

\tSG13
\t16/13
\tY.QKDNf -fr
\tFederation (new work item) (Ref. TD1204

\tSG13
\t5/16
\t\tH.FMLS-QMEM
\tMetrics

\tSG20
\t4/20
\tY.energy-data
\tEnergy data (Moved to TAP, refer Table c)) (Determined 2023-09-22)

c)\tSupplements planned for agreement
\tSG
\tQ
\tNo.
\tTitle

\tSG17
\t15/17
\tTR.sgfdm
TR.sgfdcml
\tTechnical Report: Collaboration (New work item)
`;

const seed = importText(REPORT, { id: 'report' });

function statement(name: string): Statement {
  const found = seed.statements.find(({ names }) => names.includes(name));
  assert.ok(found, name);
  return found;
}

describe('importReport', () => {
  it('reads every row, and the reports its prose mentions', () => {
    assert.equal(seed.statements.length, 17);
    assert.deepEqual(seed.source, { id: 'report', title: 'ITU-T SG17 report as lead study group (status 2023-09-08)', date: '2023-09-08', covers: [] });
    assert.deepEqual(seed.meetings?.map(({ from, to }) => [from, to]), [['2023-08-29', '2023-09-08']]);
    assert.deepEqual(statement('XSTR-HAND-BOOK'), {
      names: ['XSTR-HAND-BOOK'], title: { lang: 'en', text: 'Security – An overview of things' }, kind: 'technical-report', process: 'agreement', studyGroup: 'SG17',
      questions: [], events: [{ event: 'agreed', date: '2020-09', note: '7th edition' }], relations: [], notes: [], place: 'Clause 3',
    });
    assert.equal(statement('XSTR-SUSS').title?.text, 'Technical Report on uses');
  });

  it('reads a row with its place, Question, number, acronym and remarks', () => {
    assert.deepEqual(statement('X.1817'), {
      names: ['X.1817', 'X.5Gsec-message'], title: { lang: 'en', text: 'Message service' }, kind: 'recommendation', process: 'TAP', studyGroup: 'SG17', questions: ['2/17'],
      events: [{ event: 'approved', date: '2023-09-08', note: 'Approval postponed from last SG17 meeting' }], relations: [], notes: [], place: 'Annex 1 a) TAP', row: 1,
    });
  });

  it('parts two identifiers on one line', () => {
    assert.deepEqual(statement('Y.3532').names, ['Y.3532', 'Y.cccnp-reqts']);
    assert.deepEqual(statement('Y.Supp.QKDN-UC').names, ['Suppl.80 to ITU-T Y.3800-series', 'Y.Supp.QKDN-UC']);
    assert.deepEqual(statement('Y.Supp.QKDN-UC').relations, [{ type: 'supplements', target: 'Y.3800-series' }]);
  });

  it('reads a common text, an amendment, a Supplement and their relations', () => {
    assert.deepEqual([statement('X.1051Rev').title?.text, statement('X.1051Rev').relations.map(({ target }) => target)], ['Controls for operators', ['X.1051', 'ISO/IEC 27011']]);
    assert.deepEqual([statement('X.1352 Amd. 1').kind, statement('X.1352 Amd. 1').relations], ['amendment', [{ type: 'amends', target: 'X.1352' }]]);
    assert.deepEqual([statement('X.Suppl. 39').kind, statement('X.Suppl. 39').relations], ['supplement', [{ type: 'supplements', target: 'X.1148' }]]);
  });

  it('reads two states in one bracket, and the note under a table', () => {
    assert.deepEqual(statement('X.1353').events.map(({ event, date }) => [event, date]), [['determined', '2022-09-02'], ['redetermined', '2023-03-03'], ['not-approved', undefined]]);
    assert.deepEqual(statement('X.1771').events, [{ event: 'not-approved', note: 'Agreed as X Suppl. 39' }]);
    assert.deepEqual(statement('X.1771').relations, [{ type: 'becomes', target: 'X Suppl. 39' }]);
  });

  it('reads the plan: Questions, residue of Word, unclosed brackets, slips', () => {
    assert.equal(statement('X.st-ssc').title?.text, 'Threats of supply chains');
    assert.deepEqual(statement('X.accsadlt').questions, ['14/17', '10/17']);
    assert.deepEqual([statement('Y.QKDNf -fr').events, statement('Y.QKDNf -fr').notes], [[{ event: 'registered' }], ['Ref. TD1204']]);
    assert.equal(statement('Y.QKDNf -fr').title?.text, 'Federation');
    assert.deepEqual(statement('H.FMLS-QMEM').notes, ['Listed under SG13 with Question 5/16']);
    assert.deepEqual([statement('Y.energy-data').process, statement('Y.energy-data').title?.text, statement('Y.energy-data').notes], ['TAP', 'Energy data', ['Moved to TAP, refer Table c)']]);
    assert.deepEqual([statement('TR.sgfdm').names, statement('TR.sgfdm').kind], [['TR.sgfdm', 'TR.sgfdcml'], 'technical-report']);
  });

  it('harvests abbreviations with their source', () => {
    assert.deepEqual(seed.abbreviations, [{ abbreviation: 'UAM', expansion: 'urban air mobility', source: { document: 'report', place: 'Annex 2 a)', row: 2 } }]);
  });

  it('reads a line of any length in time', () => {
    const start = performance.now();
    assert.deepEqual(reportProse(`SG17 agreed the 2nd edition to ${'XSTR-A, '.repeat(100_000)}`), []);
    assert.ok(performance.now() - start < 500);
  });

  it('fails in one line when the rows and the sentence disagree', () => {
    const fails = (text: string, message: RegExp) => { assert.throws(() => importText(text, { id: 'report' }), { name: 'ImportError', message }); };
    fails(REPORT.replace('consented 1 ', 'consented 2 '), /^report, line 4: the report says SG17 has 2 consented, its tables have 1\. .+$/);
    fails(REPORT.replace('2 new work items', '3 new work items'), /3 registered, its tables have 2/);
    fails(REPORT.replace('(Consented 2023-09-08)', ''), /SG17 has 1 consented, its tables have 0\. Not read: Annex 1 e\), row 1, line \d+ \(the row does not say when the text was consented; .+\)\.$/);
    fails(REPORT.replace('\tX.1236\nX.sr-ctea', '\tsomething else'), /"something else" is no number/);
    fails(REPORT.replace('\tX.1236\nX.sr-ctea\n', ''), /the row has 2 cells, the table has 3 columns/);
    fails(REPORT.replace('(status 8 September 2023)', '').replace('SG17 at its', 'At its'), /gives no date\. Give the day .+--date YYYY-MM-DD/);
  });
});

describe('reportImporter, from Word', () => {
  it('reads the tables from the blocks, without letters before the captions', () => {
    const blocks = flattenedBlocks(REPORT).map((block) => (block.kind === 'line' ? { ...block, text: block.text.replace(/^[a-e]\)\s/, '') } : block));
    const importing = reportImporter.begin({ id: 'report' }), withoutPlaces = (statements: readonly Statement[]) => statements.map((one) => ({ ...one, place: '' }));
    importing.add({ form: 'text', name: 'report.docx', text: REPORT, blocks });
    assert.deepEqual(withoutPlaces(importing.end().seed.statements), withoutPlaces(seed.statements));
  });
});
