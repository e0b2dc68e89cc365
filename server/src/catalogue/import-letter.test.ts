import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importDocument } from './import-document.ts';

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

const seed = importDocument(LETTER, { id: 'letter' });
const meeting = 'WP4/17, 4–5 September 2025';

describe('importLetter', () => {
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
    const fails = (text: string, message: RegExp) => { assert.throws(() => importDocument(text, { id: 'letter' }), { name: 'ImportError', message }); };
    fails(LETTER.replace('6.1\tX.1400Rev', '6.1\tX.1401Rev'), /differ in x\.1400rev, x\.1401rev/);
    fails(LETTER.replace('X.soar-cc, "Cadre', 'Cadre, "Cadre'), /^letter, line 15: no item of the form/);
    fails(LETTER.replace('Genève, le 17 juin 2025', 'Genève'), /no date line/);
    fails(LETTER.replace('4-5 septembre 2025', 'septembre'), /names no meeting/);
  });
});
