import { factsIn, placeIn, type Block } from '../draft/block.ts';
import type { Requirement } from '../draft/fact.ts';
import { replaceFix } from './fixes/edits.ts';
import type { RulePage } from './page.ts';
import { isQuoted } from './reading/quotation.ts';
import type { BlockRule } from './rule.ts';

/** "may not" in a text common with ISO/IEC, whose presentation rules (§6.10.8) avoid it: it can forbid, or leave free. */
export const mayNot: BlockRule = {
  id: 'may-not', scope: 'block', facts: ['requirement'],
  *check(block, { profile }) {
    if (!profile.common || profile.language !== 'en' || block.kind === 'heading') return;
    for (const fact of factsIn(block, 'requirement')) {
      if (!isMayNot(block, fact)) continue;
      const place = placeIn(block, fact);
      yield {
        place, message: '"may not" can forbid, or leave free. Write "need not" for what is left free, "shall not" for what is forbidden.',
        fixes: [replaceFix('Change to "need not"', place, 'need not', false), replaceFix('Change to "shall not"', place, 'shall not', false)],
      };
    }
  },
};

/** "may or may not" and "may not only … but also" can be read in one way; the note on patents, which every text has, is not the author's. */
function isMayNot({ text }: Block, fact: Requirement): boolean {
  return fact.word === 'may' && fact.negated && !isQuoted(text, fact) && !/\bor[\s\u00a0]+$/.test(text.slice(Math.max(0, fact.start - 6), fact.start))
    && !/^[\s\u00a0]+(?:only\b|represent[\s\u00a0]+the[\s\u00a0]+latest\b)/.test(text.slice(fact.end, fact.end + 30));
}

const COMMON = `# Recommendation ITU-T X.1817 | ISO/IEC 99999

Attack surface management

## 1 Scope

This Recommendation | International Standard gives requirements.

## 6 Requirements

%`;

export const mayNotPage: RulePage = {
  id: 'may-not',
  says: `"may not" in the English of a text common with ISO/IEC. "may or may not", "may not only … but also", quotations and headings are
passed over, as are texts of ITU-T alone.`,
  why: `"An entity may not reply" can mean that it must not reply, or that it is free not to. The rules for common text therefore have "need
not" for the one and "shall not" for the other.`,
  wrong: {
    frame: COMMON,
    text: 'A provider may not list assets that nobody can reach.',
  },
  right: {
    frame: COMMON,
    text: 'A provider need not list assets that nobody can reach.',
  },
  fix: 'One fix writes "need not", another "shall not". Which of them is meant only the author knows, so neither is part of "fix all".',
  before: 'the paragraph',
};
