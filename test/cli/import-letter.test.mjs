// Importing a collective letter, as a user of the command line does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folder, rapporteur } from './rapporteur.mjs';

const LETTER = `Geneva, 21 May 2018
Ref: / TSB Collective letter 3/13
Subject: / Meeting of Study Group 13;
Geneva, 6-17 November 2018
Key deadlines:
6 September 2018 / - Ask for translation
- Book a room
Draft Recommendations for consent
\tWork item
\tTitle
\tQuestion

\tY.lamp-fr
\tFramework of lamps
\t16/13

Other texts
\tWork item
\tTitle

\tY.bell
\tBells

`;

test('a letter tells its meeting as news, what it plans and what it could not read; the item is scheduled, with what is due before', (t) => {
  const dir = folder(t, { 'letter.txt': LETTER }), run = (...args) => rapporteur(dir, ['catalogue', ...args]);
  const { stdout, stderr, status } = run('import', 'letter.txt');
  assert.deepEqual([stderr, status], ['', 0]);
  assert.match(stdout, /\n {2}Read: 1 item, the meeting of SG13, 6–17 November 2018, 2 deadlines\n {2}Not understood\n {4}line 18: "Work item \| Title" – a table with 1 row was not read: [^\n]+\n {2}Against the catalogue: 1 meeting, 1 new record\n {4}the meeting of SG13, 6–17 November 2018, with 2 deadlines\n/);
  assert.match(run('show', 'Y.lamp-fr').stdout, /SG13, 6–17 November 2018 +scheduled \(consent\)[^]*2018-09-06 {2}Book a room \[en\] \(deadline for SG13, 6–17 November 2018\)/);
  assert.match(run('import', 'letter.txt').stdout, /Against the catalogue: nothing new\n/);
});
