import { placeOf, textOf, type Located } from '../draft/block.ts';
import type { Note, Region, Requirement } from '../draft/fact.ts';
import { clauseNotes } from './reading/clause-notes.ts';
import type { Report } from './finding.ts';
import { statesRequirement } from './requirement-in-informative-text.ts';
import type { DraftContext, DraftRule } from './rule.ts';

/**
 * "shall" and "must" in a note of the main text (author's guide §9.6). Notes to tables and figures may hold requirements, so in a clause that
 * has one no note is looked at.
 */
export const requirementInNote: DraftRule = {
  id: 'requirement-in-informative-text', scope: 'draft', reads: ['note', 'heading', 'caption', 'term'],
  *check(context) {
    for (const { notes, isMixed } of clauseNotes(context.draft)) {
      if (isMixed) continue;
      for (const note of notes) if (!TOLD.has(note.block.region)) yield* ofNote(note, context);
    }
  },
};

/** Parts that requirementInInformativeText looks at, and parts without text of the Recommendation. */
const TOLD: ReadonlySet<Region> = new Set<Region>(['front', 'history', 'summary', 'keywords', 'introduction', 'appendix', 'bibliography', 'index']);

function* ofNote({ block, fact: note }: Located<Note>, { profile }: DraftContext): Iterable<Report> {
  const uses = block.facts.flatMap((fact) => (isStrict(fact) && fact.start > note.end && statesRequirement({ block, fact }) ? [{ block, fact }] : []));
  const main = uses.find(({ fact }) => fact.word === 'shall') ?? uses[0];
  if (!main) return;
  const isWeak = main.fact.word !== 'shall' || profile.language === 'fr', word = `"${textOf(placeOf(main)).replace(/[\s\u00a0]+/g, ' ')}"`;
  yield {
    place: placeOf(main), ...(isWeak ? { level: 'information' as const } : {}),
    message: `${word} ${isWeak ? 'reads as' : 'states'} a requirement, and notes have none. ${isWeak ? 'If it tells a fact, say so in other words.' : 'Move it out of the note, or say it in other words.'}`,
    related: uses.filter((use) => use !== main).map((use) => ({ place: placeOf(use), message: `"${textOf(placeOf(use))}" stands here too.` })),
  };
}

const isStrict = (fact: Located['fact']): fact is Requirement => fact.kind === 'requirement' && (fact.word === 'shall' || fact.word === 'must');
