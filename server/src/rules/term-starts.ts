import type { Spelling } from './term-spelling.ts';

/** What may stand between two letters of a term: hyphens, spaces, a line end. */
const JOINT = '[-\\u2010\\u2011\\s\\u00a0]{0,20}';

/**
 * A pattern of where a term may begin, in any of the ways it is looked for: its first word and the first letter of the next, by their first
 * letters, so that the regular expression engine passes over nearly everything else. A match is the first letter alone, so that its end says
 * where it is. What it finds has to be looked at more closely.
 */
export function startsOf(spellings: readonly Spelling[]): RegExp {
  const byFirst = new Map<string, Set<string>>();
  for (const spelling of spellings) {
    const first = spelling.letters.charAt(0), rests = byFirst.get(first) ?? new Set<string>();
    byFirst.set(first, rests.add(restOf(spelling)));
  }
  // Before a letter with an accent the engine sees no beginning of a word.
  const heads = [...byFirst].map(([first, rests]) => `${/[a-z0-9]/.test(first) ? '\\b' : ''}${first}(?=${grouped([...rests]).join('|')})`);
  return new RegExp(heads.join('|') || '(?!)', 'gi');
}

/** The letters after the first, each with the joint it may have before it, up to the first of the second word. A "y" at the end may be "ies". */
function restOf({ letters, joints, mayJoin }: Spelling): string {
  const last = Math.min(letters.length - (joints.size === 0 && letters.endsWith('y') ? 2 : 1), ...joints);
  let rest = '';
  for (let at = 1; at <= last; at++) rest += `${mayJoin(at) ? JOINT : ''}${letters.charAt(at)}`;
  return rest;
}

/** Patterns that begin with the same two letters are tried together. */
function grouped(rests: readonly string[]): readonly string[] {
  const byStart = new Map<string, string[]>();
  for (const rest of rests) {
    const start = /^[\p{L}\p{N}]{2}/u.exec(rest)?.[0] ?? '';
    byStart.set(start, [...byStart.get(start) ?? [], rest.slice(start.length)]);
  }
  return [...byStart].map(([start, ends]) => `${start}(?:${ends.join('|')})`);
}
