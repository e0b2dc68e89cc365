import assert from 'node:assert/strict';
import test from 'node:test';
import type { Imported } from '../catalogue/importers/importer.ts';
import { importerFor } from '../catalogue/importers/importers.ts';
import { wordContent } from './word-blocks.ts';
import { cell, docxOf, paragraph, table } from './zip-fixture.ts';

/** What a Word file states, by the importer that knows it. */
async function imported(id: string, body: string): Promise<Imported> {
  const content = await wordContent(docxOf(body), 'document.docx'), importer = importerFor(content);
  assert.equal(importer?.id, id);
  const importing = importer.begin({ id: 'document' });
  importing.add(content);
  return importing.end();
}

/** An item of a list whose mark Word sets by itself. */
const listed = (text: string): string => paragraph(text, '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

const HEAD = table(['', 'International telecommunication union\nBureau', '']) + paragraph('Geneva, 21 May 2018')
  + table(['Ref:', 'TSB Collective letter 3/13\nSG13/AB', '- To all members;\n- To Associates of Study Group 13'], ['Tel:', '+41 22 730 0000', ''], ['Subject:', 'Meeting of Study Group 13\nGeneva, 6-17 November 2018', '']);

test('A letter in Word: the meeting over two lines of a cell, several things due in one cell, with and without marks', async () => {
  const letter = await imported('letter', HEAD + paragraph('Dear Sir/Madam,') + paragraph('Study Group 13 (Locks and bells) meets.') + paragraph('Key deadlines:')
    + table(['6 September 2018', '- Ask for translation'], ['25 September 2018', cell(listed('Ask for help (see below)') + listed('Book a room'))], [cell('6 October 2018', { merge: 'restart' }), 'Register'], [cell('', { merge: 'continue' }), 'Ask for a visa'], ['24 October 2018', 'Contribute'])
    + paragraph('Yours faithfully,') + table(['A. Person\nDirector', 'Stamp']));
  assert.deepEqual(letter.seed.meetings, [{
    id: 'SG13, 6–17 November 2018', group: 'SG13', groupName: { lang: 'en', text: 'Locks and bells' }, from: '2018-11-06', to: '2018-11-17',
    deadlines: [['2018-09-06', 'Ask for translation'], ['2018-09-25', 'Ask for help'], ['2018-09-25', 'Book a room'], ['2018-10-06', 'Register'], ['2018-10-06', 'Ask for a visa'], ['2018-10-24', 'Contribute']]
      .map(([date, text]) => ({ date, subject: { lang: 'en', text } })),
  }]);
  assert.deepEqual([letter.read, letter.notUnderstood], [['the meeting of SG13, 6–17 November 2018', '6 deadlines'], []]);
});

test('A letter in Word: items in tables, under a caption, by a column, or passed over and told', async () => {
  const letter = await imported('letter', HEAD + paragraph('Draft Recommendations for determination', 'Headingb') + table(['Recommendation', 'Title', 'Question'], ['Y.3999\n(Y.lock)', 'Locks', 'Q16/13'])
    + paragraph('Other texts') + table(['Work item', 'Q', 'Title', 'Process'], [cell('Consent', { span: 4 })], ['Y.bell', '17/13', 'Bells', ''], ['TR.gate', '18/13', 'Gates', 'Agreement'])
    + paragraph('New') + table(['Y.door', 'Doors'], ['Y.wall', 'Walls']));
  assert.deepEqual(letter.seed.statements.map(({ names, process, events: [event], questions, row }) => [names.join(' ex '), process, event?.note, questions.join(), row]), [
    ['Y.3999 ex Y.lock', 'TAP', 'determination', '16/13', 1], ['Y.bell', 'AAP', 'consent', '17/13', 1], ['TR.gate', 'agreement', 'agreement', '18/13', 2],
  ]);
  assert.deepEqual(letter.notUnderstood.map(({ text, reason }) => `${text}: ${reason}`), ['Y.door | Doors: a table with 2 rows was not read: its first row does not name its columns (Recommendation, Title, Question)']);
});

test('A report in Word, in French: columns in another order, an amendment said in a column, days of the meeting', async () => {
  const report = await imported('report', paragraph("Rapport de la réunion de la Commission d'études 15, Genève, 1-12 juillet 2018") + paragraph('Tableau 1 – Recommandations approuvées')
    + table(['Question', 'Recommandation', 'Type de texte', 'Titre', "Date d'approbation"], ['2/15', 'G.9999', 'Amendement 1', 'Lumière', '12 juillet 2018'], ['2/15', 'G.9998', 'Amendement', 'Ombre', '12 juillet 2018'])
    + paragraph("Tableau 2 – Textes ayant fait l'objet d'un accord") + table(['Q', 'Texte', 'Titre'], ['2/15', 'G Suppl. 77', 'Supplément: Lampes (accord donné le 12 juillet 2018)']));
  assert.deepEqual(report.seed.meetings?.map(({ id }) => id), ['SG15, 1–12 July 2018']);
  assert.deepEqual(report.seed.statements.map(({ names, kind, title, events: [event], place, row }) => [names.join(), kind, title?.lang, title?.text, event?.event, event?.date, place, row]), [
    ['G.9999 Amd. 1', 'amendment', 'fr', 'Lumière', 'approved', '2018-07-12', 'Tableau 1', 1],
    ['G Suppl. 77', 'supplement', 'fr', 'Supplément: Lampes', 'agreed', '2018-07-12', 'Tableau 2', 1],
  ]);
  assert.deepEqual(report.notUnderstood.map(({ place, reason }) => `${place}: ${reason}`), ['Tableau 1, row 2, line 15: the row does not say which amendement of G.9998 it is']);
});
