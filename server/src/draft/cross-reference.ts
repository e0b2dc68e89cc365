import type { CrossReference, Fact, TargetKind } from './fact.ts';

const WORDS: ReadonlyMap<string, TargetKind> = new Map<string, TargetKind>([
  ['clause', 'clause'], ['clauses', 'clause'], ['Clause', 'clause'], ['Clauses', 'clause'], ['subclause', 'clause'], ['subclauses', 'clause'], ['Subclause', 'clause'],
  ['table', 'table'], ['tables', 'table'], ['Table', 'table'], ['Tables', 'table'],
  ['figure', 'figure'], ['figures', 'figure'], ['Figure', 'figure'], ['Figures', 'figure'], ['Fig', 'figure'], ['Figs', 'figure'],
  ['annex', 'annex'], ['Annex', 'annex'], ['Annexes', 'annex'], ['appendix', 'appendix'], ['Appendix', 'appendix'], ['Appendices', 'appendix'],
  ['§', 'clause'], ['paragraphe', 'clause'], ['paragraphes', 'clause'], ['Paragraphe', 'clause'], ['Paragraphes', 'clause'],
  ['tableau', 'table'], ['tableaux', 'table'], ['Tableau', 'table'], ['Tableaux', 'table'],
  ['annexe', 'annex'], ['annexes', 'annex'], ['Annexe', 'annex'], ['appendice', 'appendix'], ['appendices', 'appendix'], ['Appendice', 'appendix'],
]);

const LABELS: Readonly<Record<TargetKind, RegExp>> = {
  clause: /(?:(?:[A-Z]|[IVXL]{1,6})\.\d{1,3}|\d{1,3})(?:\.\d{1,3}){0,6}[a-z]?(?![\w%])(?!\.\d)/y,
  figure: /(?:(?:[A-Z]|[IVXL]{1,6})[.-])?\d{1,3}(?:[-.]\d{1,3}){0,3}(?:-?[a-z])?(?!\w)/y,
  table: /(?:(?:[A-Z]|[IVXL]{1,6})[.-])?\d{1,3}(?:[-.]\d{1,3}){0,3}(?:-?[a-z])?(?!\w)/y,
  annex: /[A-Z](?![\w])/y,
  appendix: /[IVXL]{1,6}(?!\w)/y,
};
const SPACE = /[\s\u00a0]{1,4}/y;
const NEXT = /(?:,[\s\u00a0]?(?:and |or )?|[\s\u00a0](?:and|or|to|through|et|ou|à)[\s\u00a0](?:(?:clauses?|[Tt]ables?|[Ff]igures?|[Aa]nnex|[Aa]ppendix|(?:au |le |aux |les |la |à l['’]|l['’]){0,1}(?:§|paragraphes?|[Tt]ableaux?|[Aa]nnexe|[Aa]ppendice))[ \u00a0])?|[\u2013-])/y;

const NAMED = /([A-Za-z]+|§)[ \u00a0]$/;

/** Words after the label that say it is another text's: "of [ITU-T A.5]", "of Recommendation …", "in RFC 2119", "to X.509". */
const FOREIGN_AFTER = /[\s\u00a0]{0,3}(?:,?[\s\u00a0]{0,3}(?:of|de|du|des)[\s\u00a0]+(?!this\b|the present\b|the current\b|(?:la |le )?présente?\b|cet?(?:te)?\b)|,?[\s\u00a0]{0,3}(?:in|to|from|dans)[\s\u00a0]+(?:the |la |le )?(?:\\?\[|<<|[A-Z0-9])|\\?\[|\(?<<|(?:ITU|ISO|IEC|IETF|RFC|ETSI)\b|\/[A-Z])/y;

const follows = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const take = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/**
 * "clause 7.2", "Tables 1 and 2", "Annex A": adds one cross-reference for each label and gives the offset after them, or undefined
 * if the word at `at` leads to none. A label that belongs to another text ("clause 6 of [ITU-T A.5]") gives an offset and no fact.
 * Author's guide §9.7.
 */
export function scanCrossReference(text: string, word: string, at: number, facts: Fact[]): number | undefined {
  const target = WORDS.get(word);
  if (!target || (at > 0 && /[\w-]/.test(text.charAt(at - 1)))) return undefined;
  const found: CrossReference[] = [];
  // "Fig. 3": the point is part of the word.
  let end = at + word.length + (word.startsWith('Fig') && text.charCodeAt(at + word.length) === 46 ? 1 : 0), start = at, kind = target;
  const isSpaced = follows(SPACE, text, end);
  if (!isSpaced && word !== '§') return undefined;
  let next = isSpaced ? SPACE.lastIndex : end;
  for (;;) {
    const label = take(LABELS[kind], text, next);
    if (label === undefined) break;
    end = next + label.length;
    found.push({ kind: 'cross-reference', target: kind, label: { start: next, end, text: label }, start, end });
    const joint = take(NEXT, text, end);
    if (joint === undefined) break;
    // "clause 6 and Table 1": the chain goes on with another kind.
    const named = NAMED.exec(joint)?.[1] ?? '', other = WORDS.get(named);
    next = end + joint.length;
    start = other ? next - named.length - 1 : next;
    kind = other ?? kind;
  }
  if (found.length === 0) return undefined;
  if (!isForeign(text, at, end)) for (const one of found) facts.push(one);
  return end;
}

/** A cross-reference of this text that ends right before: "clauses 6.1, 6.2 and 7, ". */
const OWN_BEFORE = /(?:clause|table|figure|figs?\.|annex|appendix|paragraphe|tableau|annexe|appendice|§)(?:s|es|x)?[\s\u00a0][\w.-]{1,8}(?:(?:,|[\s\u00a0](?:and|or|to|et|ou|à))?[\s\u00a0][\w.-]{1,8}){0,4},?[\s\u00a0]*(?:\(|see |in |and |or |et |ou |voir )?(?:(?:dans |à )?(?:le |la |les |l['’])|au |aux )?$/i;

/** Whether the words from `start` to `end`, "clause 7", lead into another text: one named after them or right before. */
export function isForeign(text: string, start: number, end: number): boolean {
  if (follows(FOREIGN_AFTER, text, end)) return true;
  // "[ITU-T X.509], clause 7" and "RFC 2119 (clause 3)": the text before it ends in a citation or a number.
  const before = text.slice(Math.max(0, start - 60), start);
  return /(?:\]|>>|\d)[,;:]?[\s\u00a0]*(?:\(|see |in |voir |\(voir )?(?:(?:dans |à )?(?:le |la |les |l['’])|au |aux )?$/.test(before) && !OWN_BEFORE.test(before);
}
