import assert from 'node:assert/strict';
import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import type { Statement } from '../catalogue/statement.ts';
import { textOf, type Place, type Syntax } from '../draft/block.ts';
import { scanDraft, type Draft } from '../draft/draft.ts';

export { RUNS } from '../catalogue/fixture.ts';

/** For tests: a draft from a picture, with the cursor at the mark. */
export interface Pictured {
  readonly draft: Draft;
  readonly text: string;
  readonly offset: number;
}

/** Takes the mark out of a text; the cursor is where it stood. */
export function cursor(picture: string, syntax: Syntax = 'markdown', mark = '‸'): Pictured {
  const offset = picture.indexOf(mark);
  assert.ok(offset >= 0 && picture.indexOf(mark, offset + 1) < 0, 'the picture has one cursor');
  const text = picture.slice(0, offset) + picture.slice(offset + mark.length);
  return { draft: scanDraft(text, syntax), text, offset };
}

/** The texts of places, with the line each stands on. */
export const linesOf = (draft: Draft, places: readonly Place[]): readonly string[] => places.map((place) => {
  const line = (draft.starts[draft.blocks.indexOf(place.block)] ?? 0) + place.block.text.slice(0, place.start).split('\n').length;
  return `${line.toString()}: ${textOf(place)}`;
});

const statement = (names: readonly string[], title: string, more: Partial<Statement> = {}): Statement => ({
  names, title: { lang: 'en', text: title }, kind: 'recommendation', process: 'TAP', studyGroup: 'SG17', questions: ['8/17'],
  events: [{ event: 'approved', date: '2023-09-08' }], relations: [], notes: [], place: 'Annex 1 a) TAP', row: 1, ...more,
});

/** A report and a later letter in French. */
export const someCatalogue: Catalogue = buildCatalogue([
  {
    version: 1, source: { id: 'report', title: 'SG17 report (status 2023-09-08)', date: '2023-09-08', covers: [] }, questions: [],
    abbreviations: [
      { abbreviation: 'UAM', expansion: 'urban air mobility', source: { document: 'report', place: 'Annex 2' } },
      { abbreviation: 'API', expansion: 'application programming interface', source: { document: 'report', place: 'Annex 2' } },
    ],
    statements: [
      statement(['X.805'], 'Security architecture for end-to-end communications'),
      statement(['X.1454'], 'Security measures for location enabled smart office services', { questions: ['7/17'] }),
      statement(['X.1645', 'X.nssa-cc'], 'Requirements of network security situational awareness platform for cloud computing', { row: 3 }),
      statement(['X.1333 Cor. 1'], 'Corrigendum 1', { kind: 'corrigendum', relations: [{ type: 'corrects', target: 'X.1333' }] }),
      statement(['X.1333'], 'Security guidelines for <remote> access tools'),
      statement(['X.soar-cc'], 'Framework of security orchestration for cloud computing', { events: [{ event: 'under-study' }], place: 'Annex 2 a)' }),
    ],
  },
  {
    version: 1, source: { id: 'letter', title: 'Collective letter', date: '2025-06-20', covers: [] }, abbreviations: [],
    questions: [{ id: '8/17', studyGroup: 'SG17', workingParty: 'WP4/17', names: [{ lang: 'fr', text: 'Sécurité de l\'informatique en nuage' }] }],
    statements: [statement(['X.soar-cc'], '', {
      title: { lang: 'fr', text: 'Cadre applicable à l\'orchestration' }, events: [{ event: 'scheduled', meeting: 'WP4/17, 4–5 September 2025', note: 'determination' }], place: 'Items for determination',
    })],
  },
]);
