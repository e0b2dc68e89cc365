import { jsonMembers, jsonRoot, jsonValueEnd, type JsonMember } from '../catalogue/json-line.ts';
import { syntaxErrorAt } from '../catalogue/json-syntax.ts';
import type { Edit } from '../rules/finding.ts';
import type { RuleId } from '../rules/table.ts';

/** The edit of a settings file, or why there is none: how the file goes on from its name (".rapporteur.json is no JSON …"). */
export type RuleOff = { readonly edit: Edit } | { readonly problem: string };

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Switches a rule off in the text of a settings file. Only the place of the rule changes: what else the text says and how it is written
 * stay. Offsets are UTF-16 code units. A text that cannot be understood is left alone.
 */
export function ruleOff(text: string, rule: RuleId): RuleOff {
  if (text.trim() === '') return { edit: { start: 0, end: text.length, newText: `${JSON.stringify({ rules: { [rule]: 'off' } }, null, 2)}\n` } };
  const wrong = syntaxErrorAt(text);
  if (wrong !== undefined) return { problem: `is no JSON from line ${text.slice(0, wrong).split('\n').length.toString()} on. Mend it there, then ask again.` };
  const json: unknown = JSON.parse(text);
  if (!isObject(json)) return { problem: 'holds no object. Write { } around what it says, then ask again.' };
  const { rules } = json;
  if (rules !== undefined && !isObject(rules)) return { problem: 'has "rules" that are no object. Write "rules": {}, then ask again.' };
  const edit = editOf(text, rule), after: unknown = JSON.parse(text.slice(0, edit.start) + edit.newText + text.slice(edit.end));
  // A name that stands twice means its last place.
  return JSON.stringify(after) === JSON.stringify({ ...json, rules: { ...rules, [rule]: 'off' } }) ? { edit } : { problem: `has a name twice. Take one out, or write "${rule}": "off" there by hand.` };
}

function editOf(text: string, rule: RuleId): Edit {
  const root = jsonRoot(text), members = jsonMembers(text, root), rules = members.find(({ key }) => key === 'rules');
  const own = `"${rule}": "off"`, [first] = members;
  const unit = /[\r\n]([ \t]+)$/.exec(first?.lead ?? '')?.[1] ?? '  ', lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const nested = `{${lineEnd}${unit}${unit}${own}${lineEnd}${unit}}`;
  if (!rules) return added(text, root, members, { written: `"rules": ${nested}`, lead: lineEnd + unit, tail: lineEnd });
  const inside = jsonMembers(text, rules.start), known = inside.find(({ key }) => key === rule);
  if (known) return { start: known.start, end: known.end, newText: '"off"' };
  return added(text, rules.start, inside, { written: own, lead: `${lineEnd}${unit}${unit}`, tail: lineEnd + unit });
}

/** What a member is written as, and what stands before and behind it where it is the first. */
interface Fresh {
  readonly written: string;
  readonly lead: string;
  readonly tail: string;
}

/** A member behind the last one of an object, set as that is; an object without any is written anew. */
function added(text: string, start: number, members: readonly JsonMember[], { written, lead, tail }: Fresh): Edit {
  const last = members.at(-1);
  if (!last) return { start, end: jsonValueEnd(text, start), newText: `{${lead}${written}${tail}}` };
  const apart = members.length > 1 || /[\r\n]/.test(last.lead) ? last.lead : ' ';
  return { start: last.end, end: last.end, newText: `,${apart}${written}` };
}
