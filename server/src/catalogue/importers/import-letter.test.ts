import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { flattenedBlocks } from './flattened-table.ts';
import type { Block } from './flattened-table.ts';
import { dayBefore } from './import-date.ts';
import { RUNS } from '../fixture.ts';
import { importText } from '../testing.ts';
import { letterImporter } from './import-letter.ts';
import { importerFor } from './importers.ts';
import { parseSeed } from '../parse-seed.ts';

const LETTER = `
\tGenève, le 17 juin 2025

\tRéf.:
\tLettre collective TSB 2/17
CE 17/XY

\tObjet:
\tRéunion virtuelle du Groupe de travail 4/17, 4-5 septembre 2025

La réunion du Groupe de travail (GT) 4/17 (Sécurité de l'IA) est virtuelle.
Les Groupes du Rapporteur pour les Questions 7/17 (Services applicatifs), 8/17 (Informatique en nuage) et 14/17 (Registres).
Objet de la réunion:
–\tDétermination (procédure TAP):
–\tX.soar-cc, "Cadre applicable à l'orchestration", Question 8/17.
–\t(nouvelle détermination de la Recommandation révisée X.1631| ISO/CEI 27017 "Sécurité de l'information – Contrôles", si nécessaire), Question 8/17.
–\tConsentement (AAP):
–\tX.1400Rev, "Termes et définitions", Question\u00a014/17.
–\tAccord:
–\tTR. AISec, "Rapport technique: Stratégies", Question 7/17.
Principales échéances:
\t4 août 2025
\t–\tInscription préalable (au moyen du formulaire).

\t22 août 2025
\t–\tSoumission des contributions (en ligne).

ANNEXE B
5.1\tX.soar-cc 
5.2\t(nouvelle détermination du projet de Recommandation X.1631| ISO/CEI 27017, si nécessaire)
6.1\tX.1400Rev
7.1\tTR.AISec 
`;

const seed = importText(LETTER, { id: 'letter' });
const meeting = 'WP4/17, 4–5 September 2025';

describe('importLetter', () => {
  it('refuses a letter that was cut in its list, and takes one that was cut behind it', () => {
    const list = LETTER.indexOf('–\tX.soar-cc'), end = LETTER.indexOf('Principales');
    for (let cut = list + 12; cut <= end; cut += 7) {
      assert.throws(() => importText(LETTER.slice(0, cut), { id: 'cut' }), { name: 'ImportError', message: /^cut, line \d+: the letter ends within a list of items, so it was cut there\. Give the whole letter; nothing was changed\.$/ }, LETTER.slice(cut - 20, cut));
    }
    assert.equal(importText(LETTER.slice(0, LETTER.indexOf('ANNEXE')), { id: 'cut' }).statements.length, 4);
    assert.equal(importText(`${LETTER.slice(0, end)}Veuillez agréer l'expression de ma haute considération.\n`, { id: 'cut' }).statements.length, 4);
  });

  it('reads the items with the meeting that is to decide on them', () => {
    assert.deepEqual(seed.statements.map(({ names, process, questions, events, place, row }) => [names[0], process, questions[0], events[0]?.note, place, row]), [
      ['X.soar-cc', 'TAP', '8/17', 'determination', 'Items for determination (TAP)', 1],
      ['X.1631 | ISO/IEC 27017', 'TAP', '8/17', 'redetermination, if necessary', 'Items for determination (TAP)', 2],
      ['X.1400Rev', 'AAP', '14/17', 'consent', 'Items for consent (AAP)', 1],
      ['TR. AISec', 'agreement', '7/17', 'agreement', 'Items for agreement', 1],
    ]);
    assert.ok(seed.statements.every(({ events }) => events.every((event) => event.event === 'scheduled' && event.meeting === meeting && event.date === undefined)));
    assert.deepEqual(seed.statements[1]?.relations, [{ type: 'common-text', target: 'ISO/IEC 27017' }]);
    assert.deepEqual(seed.statements[3]?.title, { lang: 'fr', text: 'Rapport technique: Stratégies' });
  });

  it('reads date, deadlines, working party and Questions', () => {
    assert.deepEqual(seed.source, { id: 'letter', title: `TSB collective letter 2/17 (meeting of ${meeting})`, date: '2025-06-17', covers: [] });
    assert.deepEqual(seed.meetings, [{
      id: meeting, group: 'WP4/17', groupName: { lang: 'fr', text: "Sécurité de l'IA" }, from: '2025-09-04', to: '2025-09-05',
      deadlines: [
        { date: '2025-08-04', subject: { lang: 'fr', text: 'Inscription préalable' } }, { date: '2025-08-22', subject: { lang: 'fr', text: 'Soumission des contributions' } },
      ],
    }]);
    assert.deepEqual(seed.questions.map(({ id, workingParty, names }) => [id, workingParty, names[0]?.text]), [
      ['7/17', 'WP4/17', 'Services applicatifs'], ['8/17', 'WP4/17', 'Informatique en nuage'], ['14/17', 'WP4/17', 'Registres'],
    ]);
  });

  it('fails in one line when list and agenda differ, or an item or date cannot be read', () => {
    const fails = (text: string, message: RegExp) => { assert.throws(() => importText(text, { id: 'letter' }), { name: 'ImportError', message }); };
    fails(LETTER.replace('6.1\tX.1400Rev', '6.1\tX.1401Rev'), /differ in x\.1400rev, x\.1401rev/);
    fails(LETTER.replace('X.soar-cc, "Cadre', 'Cadre, "Cadre'), /differ in x\.soar-cc\. Not read: line 15 \(no item of the form/);
    fails(LETTER.replace('Genève, le 17 juin 2025', 'Genève'), /no date line .* gives no date/);
    fails(LETTER.replace('4-5 septembre 2025', 'septembre'), /names no meeting/);
  });
});

/** A letter of the English shape, in words of our own. */
const ENGLISH = `
\tInternational telecommunication union

\t
\tGeneva, 17 June 2025

\tRef:
\tTSB Collective letter 2/17
SG17/XY

\tSubject:
\tVirtual meeting of Working Party 4/17, 4-5 September 2025

I invite you to the next meeting of Working Party (WP) 4/17 (Security of AI), which will be virtual.
WP 4/17 has the Rapporteur groups of Questions 7/17 (Application services), 8/17 (Cloud computing and big data security) and 14/17 (Ledgers).
This meeting is to consider:
–\tDetermination (TAP):
–\tX.soar-cc, "Framework of orchestration", Question 8/17.
–\tdraft new Recommendation ITU-T X.1999 (X.foo), “Security of foo” (Q8/17)
–\t(re-determination of the revised Recommendation X.1631 | ISO/IEC 27017 "Security controls", if needed), Question 8/17.
–\tConsent (AAP):
–\tX.1400Rev, "Terms", Question 14/17.
–\tAgreement:
–\tTR.AISec, "Technical Report: Strategies", Question 7/17.
The meeting also looks at new work items.
Key deadlines:
\t2025-07-04
\t–\tSubmit contributions for which translation is requested (online)

\t4 August 2025
\t–\tPre-registration (via the homepage)
–\tSubmit requests for visa support letters

\t12 calendar days before
\t–\tSubmit contributions of members

I wish you a good meeting.
ANNEX B
5.1\tX.soar-cc
5.2\tX.1999 (X.foo)
5.3\t(re-determination of the draft Recommendation X.1631 | ISO/IEC 27017, if needed)
6.1\tX.1400Rev
7.1\tTR.AISec
`;

const imported = (text: string, options: { readonly date?: string; readonly blocks?: readonly Block[] } = {}) => {
  const content = { form: 'text', name: 'letter', text, blocks: options.blocks ?? flattenedBlocks(text) } as const, importing = letterImporter.begin({ id: 'letter', ...(options.date !== undefined && { date: options.date }) });
  assert.equal(importerFor(content)?.id, 'letter');
  importing.add(content);
  return importing.end();
};

describe('letterImporter, in English', () => {
  const { seed: english, read, notUnderstood } = imported(ENGLISH);
  it('reads the items with their process, Question and meeting', () => {
    assert.deepEqual(english.statements.map(({ names, title, process, questions, events }) => [names.join(' '), title?.text, process, questions[0], events[0]?.note]), [
      ['X.soar-cc', 'Framework of orchestration', 'TAP', '8/17', 'determination'], ['X.1999 X.foo', 'Security of foo', 'TAP', '8/17', 'determination'],
      ['X.1631 | ISO/IEC 27017', 'Security controls', 'TAP', '8/17', 'redetermination, if necessary'],
      ['X.1400Rev', 'Terms', 'AAP', '14/17', 'consent'], ['TR.AISec', 'Technical Report: Strategies', 'agreement', '7/17', 'agreement'],
    ]);
    assert.ok(english.statements.every(({ title, events }) => title?.lang === 'en' && events[0]?.meeting === meeting));
    assert.deepEqual([read, notUnderstood], [['5 items', `the meeting of ${meeting}`, '4 deadlines', '3 Questions'], []]);
  });
  it('reads the meeting, its deadlines and the Questions', () => {
    assert.deepEqual(english.source, { id: 'letter', title: `TSB collective letter 2/17 (meeting of ${meeting})`, date: '2025-06-17', covers: [] });
    assert.deepEqual(english.meetings?.[0]?.groupName, { lang: 'en', text: 'Security of AI' });
    assert.deepEqual(english.meetings?.[0]?.deadlines.map(({ date, subject }) => `${date} ${subject.text}`), [
      '2025-07-04 Submit contributions for which translation is requested', '2025-08-04 Pre-registration', '2025-08-04 Submit requests for visa support letters',
      '2025-08-23 Submit contributions of members',
    ]);
    assert.deepEqual(english.questions.map(({ id, names }) => `${id} ${names[0]?.lang ?? ''} ${names[0]?.text ?? ''}`), ['7/17 en Application services', '8/17 en Cloud computing and big data security', '14/17 en Ledgers']);
    assert.ok('seed' in parseSeed(english));
    assert.deepEqual(imported(ENGLISH), imported(ENGLISH));
  });
  it('reads Word, where list marks are not part of the text', () => {
    const blocks = flattenedBlocks(ENGLISH).map((block) => (block.kind === 'line' ? { ...block, text: block.text.replace(/^–\t/, '') } : block));
    assert.deepEqual(imported(ENGLISH, { blocks }).seed.statements, english.statements);
  });
  it('reads a letter of a study group, which may list no items', () => {
    const text = `\tGeneva, 11 September 2024\n\n\tTSB Collective letter 9/17\n\n\tSubject:\n\tMeeting of Study Group 17; Geneva, 30 March to 8 April 2025\n\nThe meeting of Study Group 17 (Security) opens at 0930.\nKey deadlines:\n\tTwo months\n\t30 January 2025\n\t- Submit requests\n\n`;
    const { seed: group } = imported(text);
    assert.deepEqual(group.meetings, [{
      id: 'SG17, 30 March – 8 April 2025', group: 'SG17', groupName: { lang: 'en', text: 'Security' }, from: '2025-03-30', to: '2025-04-08',
      deadlines: [{ date: '2025-01-30', subject: { lang: 'en', text: 'Submit requests' } }],
    }]);
    assert.equal(group.statements.length, 0);
  });
  it('tells an item it cannot read, with its line; without the agenda the others are kept', () => {
    const { seed: kept, notUnderstood: told } = imported(ENGLISH.slice(0, ENGLISH.indexOf('ANNEX B')).replace('X.soar-cc, "Framework', 'Framework'));
    assert.deepEqual([kept.statements.length, told.map(({ place, reason }) => `${place}: ${reason}`)], [4, ['line 18: no item of the form: name, "title", Question 8/17']]);
  });
  it('reads a colon, a dash or nothing between a name and its title', () => {
    const names = ['X.foo: “Foo”, Q8/17.', 'X.foo “Foo” (Q8/17)', 'X.foo – "Foo", Question 8/17', 'Draft new Recommendation ITU-T X.1999 (ex X.foo): “Foo”, Q8/17', 'Supplement 75 to ITU-T X.1000-series: “Foo”, Question 8/17.'].map((item) =>
      imported(ENGLISH.slice(0, ENGLISH.indexOf('ANNEX B')).replace(/X\.soar-cc, .*/, item)).seed.statements[0]);
    assert.deepEqual(names.map((one) => `${one?.names.join(' ex ') ?? ''} | ${one?.title?.text ?? ''}`), ['X.foo | Foo', 'X.foo | Foo', 'X.foo | Foo', 'X.1999 ex X.foo | Foo', 'Supplement 75 to ITU-T X.1000-series | Foo']);
  });
  it('takes a date from the user where the letter has none', () => {
    assert.equal(imported(ENGLISH.replace('Geneva, 17 June 2025', ''), { date: '2025-06-18' }).seed.source.date, '2025-06-18');
  });
  it('takes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      try {
        imported(`TSB Collective letter 1/17\nGeneva, 1 May 2025\nSubject:\nMeeting of Study Group 17, 1-2 June 2025\nConsent (AAP):\n${text}`);
      } catch (error) {
        assert.equal((error as Error).name, 'ImportError');
      }
    }), { numRuns: 6 * RUNS });
  });
});

describe('dayBefore', () => {
  it('counts months and days back over the ends of months and years', () => {
    assert.deepEqual([dayBefore('2025-04-30', { months: 2 }), dayBefore('2024-01-05', { days: 12 }), dayBefore('2024-03-01', { days: 1 }), dayBefore('2025-01-31', { months: 2, days: 0 })], ['2025-02-28', '2023-12-24', '2024-02-29', '2024-11-30']);
  });
});
