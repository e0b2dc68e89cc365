import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import { scanDraft } from '../../draft/draft.ts';
import { cardText } from './card.ts';
import { someCatalogue } from '../fixture.ts';
import { statusOf } from '../status.ts';

function card(name: string): string {
  const record = findRecord(someCatalogue, name);
  assert.ok(record);
  return cardText(record, someCatalogue, (id) => `rapporteur-card:/${encodeURIComponent(id)}.md`);
}

test('a card: titles, facts, history, relations, sources', () => {
  assert.equal(card('X.soar-cc'), `# ITU-T X.soar-cc

**Framework of security orchestration for cloud computing**

*Cadre applicable à l'orchestration* (fr)

|  |  |
| --- | --- |
| Kind | Recommendation |
| Status | under study |
| Process | TAP |
| Study Group | SG17 |
| Question | 8/17 – Sécurité de l'informatique en nuage |

## History

| Date | Event | Where it is stated |
| --- | --- | --- |
| 2023-09-08 | under study | Annex 2 a), row 1, as of 2023-09-08 |
|  | scheduled for WP4/17, 4–5 September 2025 (determination) | Items for determination, row 1, as of 2025-06-20 |

## Sources

- SG17 report, as of 2023-09-08 (report)
- Collective letter, as of 2025-06-20 (letter)
`);
});

test('relations link both ways', () => {
  assert.match(card('X.1333 Cor. 1'), /## Relations\n\n- Corrects \[X\.1333\]\(rapporteur-card:\/X\.1333\.md\)\n/);
  assert.match(card('X.1333'), /- Corrected by \[X\.1333 Cor\. 1\]\(rapporteur-card:\/X\.1333%20Cor\.%201\.md\)\n/);
});

test('text of a source is no markup', () => {
  assert.match(card('X.1333'), /\*\*Security guidelines for \\<remote\\> access tools\*\*/);
});

test('the status of a draft comes from its header or its first lines', () => {
  assert.deepEqual(statusOf(scanDraft('---\nprovisional-name: X.soar-cc\n---\n', 'markdown'), someCatalogue).text, 'X.soar-cc – under study');
  assert.equal(statusOf(scanDraft('# Draft new Recommendation ITU-T X.nssa-cc\n\nTitle\n', 'markdown'), someCatalogue).text, 'X.nssa-cc = X.1645 – approved on 2023-09-08');
  assert.equal(statusOf(scanDraft('= Title\n:docnumber: X.99\n\n', 'asciidoc'), someCatalogue).detail, 'The catalogue as of 2025-06-20 does not know X.99.');
  assert.equal(statusOf(scanDraft('Words', 'text'), someCatalogue).text, 'Draft without a number');
});

test('a common text does not link to itself; a meeting brings its deadlines', () => {
  const statement = (names: readonly string[], more: object) => ({ names, title: { lang: 'en', text: 'T' }, kind: 'recommendation' as const, questions: [], events: [], relations: [], notes: [], place: 'A', row: 1, ...more });
  const catalogue = buildCatalogue([{
    version: 1, source: { id: 'letter', title: 'Letter', date: '2025-06-17', covers: [] }, questions: [], abbreviations: [],
    statements: [statement(['X.1631'], { events: [{ event: 'scheduled', meeting: 'WP4/17, May' }], relations: [{ type: 'common-text', target: 'ISO/IEC 27017' }] })],
    meetings: [{ id: 'WP4/17, May', group: 'WP4/17', from: '2025-05-01', to: '2025-05-02', deadlines: [{ date: '2025-04-20', subject: { lang: 'en', text: 'Contributions' } }] }],
  }]);
  const record = findRecord(catalogue, 'X.1631');
  assert.ok(record);
  const text = cardText(record, catalogue, (id) => `${id}.md`);
  assert.match(text, /- Common text with ISO\/IEC 27017\n/);
  assert.match(text, /## Deadlines\n\n.*\n.*\n\| 2025-04-20 \| Contributions \| WP4\/17, May \|\n/);
});
