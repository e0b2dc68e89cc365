import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flattenedBlocks } from './flattened-table.ts';
import type { Imported } from './importer.ts';
import { letterImporter } from './import-letter.ts';
import { importerFor } from './importers.ts';
import { parseSeed } from '../parse-seed.ts';

/** Shapes that letters of other groups and years have, in words of our own. */
function imported(text: string): Imported {
  const content = { form: 'text', name: 'letter', text, blocks: flattenedBlocks(text) } as const, importing = letterImporter.begin({ id: 'letter' });
  assert.equal(importerFor(content)?.id, 'letter');
  importing.add(content);
  const result = importing.end();
  assert.ok('seed' in parseSeed(result.seed));
  return result;
}

const english = (subject: string, rest = ''): Imported => imported(`Geneva, 11 May 2018\nRef: / TSB Collective letter 2\nSubject: / ${subject}\n${rest}`);
const french = (subject: string, rest = ''): Imported => imported(`Genève, le 11 mai 2018\nRéf.: / Lettre collective TSB 2/13\nObjet: / ${subject}\n${rest}`);
const meetingOf = ({ seed }: Imported) => seed.meetings?.[0];
const dueBefore = (letter: Imported): readonly string[] => meetingOf(letter)?.deadlines.map(({ date, subject }) => `${date} ${subject.text}`) ?? [];
const itemsOf = ({ seed }: Imported): readonly string[] => seed.statements.map(({ names, title, process, studyGroup, questions, events, place, row }) =>
  [names.join(' ex '), title && `${title.text} [${title.lang}]`, process, studyGroup, questions.join(), events.map(({ event, note }) => `${event} ${note ?? ''}`.trim()).join(), `${place}, ${String(row)}`].join(' | '));
const toldOf = ({ notUnderstood }: Imported): readonly string[] => notUnderstood.map(({ place, text, reason }) => `${place}: ${text} – ${reason}`);

describe('the meeting of a letter', () => {
  it('goes on in the next line, and may be of TSAG', () => {
    assert.deepEqual(meetingOf(english('Second meeting of the Telecommunication Standardization Advisory Group (TSAG),\nGeneva, 26 February-2 March 2019')), {
      id: 'TSAG, 26 February – 2 March 2019', group: 'TSAG', groupName: { lang: 'en', text: 'Telecommunication Standardization Advisory Group' }, from: '2019-02-26', to: '2019-03-02', deadlines: [],
    });
    assert.equal(meetingOf(english('Meeting of Study Group 17\n\nGeneva, 6-15 December 2018', 'Study Group 17 (Locks) meets in 2019.'))?.id, 'SG17, 6–15 December 2018');
    assert.equal(meetingOf(french('Troisième réunion du Groupe consultatif de la normalisation des télécommunications (GCNT);\nGenève, 1-2 juin 2018'))?.id, 'TSAG, 1–2 June 2018');
  });
  it('is of all working parties that it names', () => {
    const groupOf = (letter: Imported) => [meetingOf(letter)?.id, meetingOf(letter)?.group];
    assert.deepEqual(groupOf(english('Meeting of Working Parties 1/13, 2/13 and 3/13, Geneva, 6-7 July 2018')), ['WP1/13, WP2/13 and WP3/13, 6–7 July 2018', 'WP1/13, WP2/13, WP3/13']);
    assert.deepEqual(groupOf(english('Virtual meeting of WP 1/13 & 2/13, 6 July 2018')), ['WP1/13 and WP2/13, 6 July 2018', 'WP1/13, WP2/13']);
    assert.deepEqual(groupOf(english('Meeting of Working Parties 1, 2 and 3/13; 4-5 July 2018')), ['WP1/13, WP2/13 and WP3/13, 4–5 July 2018', 'WP1/13, WP2/13, WP3/13']);
    assert.deepEqual(groupOf(english('Meeting of Working Party 4/17, 4-5 July 2018')), ['WP4/17, 4–5 July 2018', 'WP4/17']);
    assert.deepEqual(groupOf(french('Réunion des Groupes de travail 1/17 et 2/17, 4-5 juillet 2018')), ['WP1/17 and WP2/17, 4–5 July 2018', 'WP1/17, WP2/17']);
  });
  it('is asked for where the subject names none with its days', () => {
    assert.throws(() => english('Appointment of rapporteurs'), { name: 'ImportError', message: /^letter: the subject names no meeting with its days \("Meeting of Working Party/ });
    assert.throws(() => english('Meeting of Study Group 13, Geneva, summer 2018'), { name: 'ImportError' });
  });
});

describe('the deadlines of a letter', () => {
  const DUE = ['2018-04-09 Ask for translation', '2018-04-26 Ask for help', '2018-04-26 Book a room', '2018-05-27 Contribute'];
  it('stand in a list, with several under one date', () => {
    assert.deepEqual(dueBefore(english('Meeting of Study Group 3; Geneva, 9-18 June 2018', 'Key deadlines:\n\n9 April 2018 / - Ask for translation\n26 April 2018 / - Ask for help (see below)\n- Book a room\n27 May 2018 / - Contribute\nThe rest follows.\n28 May 2018')), DUE);
  });
  it('stand in the cells of a table, in either order, under the names of its columns', () => {
    const table = (rows: string) => dueBefore(english('Meeting of Study Group 3; Geneva, 9-18 June 2018', `Key deadlines:\n${rows}\nThe rest follows.\n`));
    assert.deepEqual(table('\tDate\n\tWhat\n\n\tMonday, 9 April 2018\n\tAsk for translation\n\n\tBy 26 April 2018\n\tAsk for help (see below)\nBook a room\n\n\tTwo weeks\n27 May 2018\n\tContribute\n'), DUE);
    assert.deepEqual(table('\tAsk for translation\n\t9 April 2018\n\n\tAsk for help;\nBook a room.\n\t26 April 2018\n\n\tContribute\n\t27 May 2018\n\n\tRef.\n\tNothing\n'), DUE);
    assert.deepEqual(table('9 April 2018\nAsk for translation\n'), ['2018-04-09 Ask for translation']);
  });
  it('stand in the sentences of a paragraph about contributions, as days and not as periods', () => {
    const stated = (text: string) => english('Meeting of Study Group 13; Geneva, 6-17 August 2018', `ANNEX A\n${text}`);
    assert.deepEqual(dueBefore(stated('DEADLINES FOR CONTRIBUTIONS: They are due twelve days before. They have to be received by TSB not later than 24 July 2018. Those to be translated, no later than 6 June 2018.')), ['2018-07-24 Contributions', '2018-06-06 Contributions to be translated']);
    assert.deepEqual(dueBefore(stated('Deadlines for contributions\nThey reach TSB not later than 24 July 2018.')), ['2018-07-24 Contributions']);
    assert.deepEqual(dueBefore(stated('Contributions not later than 24 July 2018 are welcome.')), []);
    const none = stated('DEADLINE FOR CONTRIBUTIONS: Twelve days before the meeting.');
    assert.deepEqual([dueBefore(none), toldOf(none)], [[], ['line 5: DEADLINE FOR CONTRIBUTIONS: Twelve days before the meeting. – no sentence gives the day as "not later than 24 January 2017"']]);
    assert.deepEqual(dueBefore(french('Réunion de la Commission d\'études 13; Genève, 6-17 août 2018', 'DÉLAI DE SOUMISSION DES CONTRIBUTIONS: Elles parviennent au TSB au plus tard le 24 juillet 2018.')), ['2018-07-24 Contributions']);
  });
  it('are told where none can be read', () => {
    assert.deepEqual(toldOf(english('Meeting of Study Group 3; Geneva, 9-18 June 2018', 'Key deadlines:\nAs ever.')), ['line 4: Key deadlines: – no deadline of the form "24 October 2017 – Submit contributions" follows']);
  });
});

describe('the Questions of a letter', () => {
  it('keep the brackets in their names, and go with the working party of their line', () => {
    const { seed } = english('Meeting of Working Parties 1/17 and 2/17, 4-5 July 2018', 'WP 1/17 has Questions 7/17 (Locks (and keys) of doors) and 8/17 (Clouds).\nWP 2/17 has Question 9/17 (Bells (all), and whistles).\nQuestion 8/17 (in the morning) first.');
    assert.deepEqual(seed.questions.map(({ id, workingParty, names }) => [id, workingParty, names[0]?.text]), [['7/17', 'WP1/17', 'Locks (and keys) of doors'], ['8/17', 'WP1/17', 'Clouds'], ['9/17', 'WP2/17', 'Bells (all), and whistles']]);
  });
});

describe('the items in the tables of a letter', () => {
  const SUBJECT = 'Meeting of Study Group 13; Geneva, 6-17 August 2018';
  it('are planned for what the line above says', () => {
    const letter = english(SUBJECT, 'Table 1 – Draft Recommendations for consent:\n\tWork item\n\tQ\n\tTitle\n\n\tY.lock-fr\n\t16\n\tFramework of locks\n\n\tDraft new Recommendation ITU-T Y.3999 (Y.bell)\n\tQ17/13\n\tBells (new work item)\n\nTexts to be agreed\n\tText\n\tQuestion\n\tTitle\n\n\tY.Suppl. 77 to ITU-T Y.3000-series\n\t2/13\n\tUses of locks\n');
    assert.deepEqual(itemsOf(letter), [
      'Y.lock-fr | Framework of locks [en] | AAP | SG13 | 16/13 | scheduled consent | Table 1 of items, 1', 'Y.3999 ex Y.bell | Bells [en] | AAP | SG13 | 17/13 | scheduled consent | Table 1 of items, 2',
      'Y.Suppl. 77 to ITU-T Y.3000-series | Uses of locks [en] | agreement | SG13 | 2/13 | scheduled agreement | Table 2 of items, 1',
    ]);
    assert.deepEqual([letter.read, letter.notUnderstood, letter.seed.statements[2]?.kind, letter.seed.statements[2]?.relations], [['3 items', 'the meeting of SG13, 6–17 August 2018'], [], 'supplement', [{ type: 'supplements', target: 'Y.3000-series' }]]);
  });
  it('are planned for what a column says; of TAP it does not say for which step', () => {
    const letter = english(SUBJECT, 'These come up:\n\tRecommendation\n\tTitle\n\tQuestion\n\tTAP/AAP\n\tNew/Revised\n\n\tX.1999\n\tLocks\n\tQ1/13\n\tTAP\n\tRevised\n\n\tY.3998\n\tBells\n\tQ1/13\n\tAAP\n\tAmendment 2\n\n\tY.3997\n\tDoors\n\tQ1/13\n\tAAP\n\tCorrigendum\n\n\tY.3996\n\tGates\n\tQ1/13\n\n\tto be named\n\tWalls\n\tQ1/13\n\tAAP\n\tNew\n');
    assert.deepEqual(itemsOf(letter), ['X.1999 | Locks [en] | TAP | SG13 | 1/13 | scheduled | Table 1 of items, 1', 'Y.3998 Amd. 2 | Bells [en] | AAP | SG13 | 1/13 | scheduled consent | Table 1 of items, 2']);
    assert.deepEqual(letter.notUnderstood.map(({ place, reason }) => `${place}: ${reason}`), [
      'Table 1 of items, row 3, line 23: the row does not say which corrigendum of Y.3997 it is',
      'Table 1 of items, row 4, line 29: neither the line above the table nor the row says what is planned for it (determination, consent, agreement, approval)',
      'Table 1 of items, row 5, line 33: "to be named" is no number or provisional name',
    ]);
  });
  it('are planned for what a row across the table says', () => {
    assert.deepEqual(itemsOf(english(SUBJECT, 'These come up:\n\tWork item\n\tTitle\n\tQ/13\n\n\tDetermination (TAP)\n\n\tY.lock\n\tLocks\n\t1\n\n\tConsent (AAP)\n\n\tY.bell\n\tBells\n\t2\n')), [
      'Y.lock | Locks [en] | TAP | SG13 | 1/13 | scheduled determination | Table 1 of items, 1', 'Y.bell | Bells [en] | AAP | SG13 | 2/13 | scheduled consent | Table 1 of items, 2',
    ]);
  });
  it('are read in French', () => {
    assert.deepEqual(itemsOf(french('Réunion de la Commission d\'études 13; Genève, 6-17 août 2018', 'Projets de Recommandation soumis pour approbation\n\tRecommandation\n\tTitre\n\tQuestion\n\tNouvelle/révisée\n\n\tProjet de Recommandation révisée UIT-T Y.3999\n\tSerrures\n\t1/13\n\tRévisée\n\n\tProjet de Amendement 1 à la Recommandation UIT-T Y.3998\n\tPortes\n\t1/13\n\tNouvelle\n')), [
      'Y.3999 | Serrures [fr] | TAP | SG13 | 1/13 | scheduled approval | Table 1 of items, 1', 'Y.3998 Amd. 1 | Portes [fr] | TAP | SG13 | 1/13 | scheduled approval | Table 1 of items, 2',
    ]);
  });
  it('are told with how many they are where nothing says what is planned, or the table has no column names', () => {
    const letter = english(SUBJECT, 'These come up:\n\tWork item\n\tTitle\n\n\tY.lock\n\tLocks\n\n\tY.bell\n\tBells\n\nDetermination (TAP):\n\tY.gate\n\tGates\n\n\tA. Person\n\tY.door\n\nCountries\n\tA. Person\n\tGenoa\n');
    assert.deepEqual([itemsOf(letter), toldOf(letter)], [[], [
      'line 5: Work item | Title – a table with 2 rows was not read: neither the line above it nor a column says what is planned for its items (determination, consent, agreement, approval)',
      'line 15: Y.gate | Gates – a table with 2 rows was not read: its first row does not name its columns (Recommendation, Title, Question)',
    ]]);
  });
  it('are no news in a table that is an agenda', () => {
    const letter = english(SUBJECT, 'Consent (AAP):\n–\tY.lock, "Locks", Question 1/13.\nAgenda\n\t5.1\n\tY.lock\n');
    assert.deepEqual([letter.seed.statements.length, letter.notUnderstood], [1, []]);
  });
});
