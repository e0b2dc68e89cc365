import { nameKey, parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import { placeIn, placeOf, type Located, type Place } from '../draft/block.ts';
import type { Citation, Entry, Mention } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { isAsWritten } from './reading/as-written.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Report } from './finding.ts';
import { twinNumbers } from './reading/keys.ts';
import type { RulePage } from './page.ts';
import { documentOfEntry, onlyEntries, partOfEntry, recordOfEntry } from './reading/reference.ts';
import type { DraftContext, Group, KeyRule } from './rule.ts';
import { asOf } from './reading/state-of-record.ts';

/**
 * An entry with one number of a text that has two: "ITU-T G.709" for G.709/Y.1331, or ITU-T's half of a text common with ISO/IEC (author's
 * guide §8.2). The catalogue knows of the other half, or the draft itself writes it elsewhere. The tag may use either number.
 */
export const incompleteTwinNumber: KeyRule = {
  id: 'incomplete-twin-number', scope: 'key', table: 'n',
  *check(group, context) {
    if (!group.isDefined) return;
    for (const entry of onlyEntries(group.definitions)) {
      const { fact } = entry, { identifier } = fact;
      if (!identifier || !fact.prefix || partOfEntry(fact) || !isAsWritten(entry, context.profile)) continue;
      const report = ofCatalogue(entry, identifier, context) ?? (fact.equivalent ? undefined : ofText(entry, identifier, group, context));
      if (report) yield report;
    }
  },
};

type Piece = NonNullable<Entry['identifier']>;

/** What the catalogue has as the other half: "G.709/Y.1331", "X.1631 | ISO/IEC 27017". */
function ofCatalogue({ block, fact }: Located<Entry>, identifier: Piece, { catalogue }: DraftContext): Report | undefined {
  const record = recordOfEntry(catalogue, fact), id = record && parseIdentifier(record.id), own = documentOfEntry(fact);
  if (!record || id?.kind !== 'recommendation' || own?.kind !== 'recommendation' || id.parts.length > 0) return undefined;
  const place = placeIn(block, identifier), numbers = id.numbers.join('/');
  if (id.numbers.length > 1 && own.numbers.every((number) => id.numbers.includes(number))) return {
    place, message: `This text has the number ${numbers} (${asOf(catalogue, record)}). Write both numbers.`,
    fixes: [replaceFix(`Change to "${numbers}"`, place, numbers)],
  };
  const common = record.relations.find(({ type }) => type === 'common-text')?.target;
  if (common === undefined || fact.equivalent || namesNumber(block.text.slice(identifier.end, fact.end), common)) return undefined;
  const at = fact.date?.end ?? identifier.end, end = { block, start: at, end: at };
  return {
    place, message: `${record.id} is a text common with ISO/IEC (${asOf(catalogue, record)}). Write "| ${common}" and its year after the date.`,
    fixes: [replaceFix(`Add "| ${common}"`, end, ` | ${common}`, false)],
  };
}

const namesNumber = (text: string, name: string): boolean => plain(text).includes(/\d[\d-]*/.exec(name)?.[0] ?? name);

/** What the draft itself writes: the entry's own tag, a citation or a mention with ITU-T before it. */
function ofText({ block, fact }: Located<Entry>, identifier: Piece, group: Group, context: DraftContext): Report | undefined {
  const own = twinOf(fact.tag?.text ?? '', group, context);
  const use = own ? undefined : group.uses.find(({ fact: one }) => isNamed(one) && twinOf(nameIn(one), group, context) !== undefined);
  const twin = own ?? (use && isNamed(use.fact) ? twinOf(nameIn(use.fact), group, context) : undefined);
  if (twin === undefined) return undefined;
  const place: Place = placeIn(block, identifier);
  return {
    place, message: `The draft calls this text ${twin} ${own ? 'in the tag' : 'elsewhere'}. Write both numbers where it has two.`,
    related: use ? [{ place: placeOf(use), message: `Here it is ${twin}.` }] : [], fixes: [replaceFix(`Change to "${twin}"`, place, twin, false)],
  };
}

const isNamed = (fact: Located['fact']): fact is Citation | Mention => fact.kind === 'citation' || (fact.kind === 'mention' && fact.prefixed && fact.form === 'number');
const nameIn = (fact: Citation | Mention): string => (fact.kind === 'citation' ? fact.target : fact.identifier).text;

/** Twin numbers of two series, the group's among them. "H.264/G.711" may be two texts instead: then the other is listed by itself. */
function twinOf(name: string, { name: key }: Group, { group }: DraftContext): string | undefined {
  const numbers = twinNumbers(name), others = numbers.filter((number) => nameKey(number) !== key);
  const isTwin = others.length === numbers.length - 1 && numbers.length > 1 && new Set(numbers.map((number) => number.charAt(0))).size === numbers.length;
  return isTwin && others.every((number) => !group(`n:${nameKey(number)}`).isDefined) ? numbers.join('/') : undefined;
}

export const incompleteTwinNumberPage: RulePage = {
  id: 'incomplete-twin-number',
  says: `An entry that gives one number of a text with two, such as G.709 for G.709/Y.1331, or only ITU-T's half of a text common with
ISO/IEC. The catalogue has the other half, with its date, or the draft writes it: in the tag, in a citation, or after "ITU-T". Two numbers
of one series with a stroke between them may be two texts, so they say nothing; nor do numbers that are listed separately. The tag itself
may use either number. In AsciiDoc only entries that Metanorma does not fetch (\`nofetch\`) are looked at.`,
  why: `Readers may know the text by its other number, and look for it in the list. The author's guide gives both numbers in the entry,
and the ISO/IEC number of a common text.`,
  wrong: { frame: '## 2 References\n\n%', text: '[ITU-T X.1631] Recommendation ITU-T X.1631 (2015), *Information security controls for cloud services*.' },
  right: { frame: '## 2 References\n\n%', text: '[ITU-T X.1631] Recommendation ITU-T X.1631 (2015) | ISO/IEC 27017:2015, *Information security controls for cloud services*.' },
  fix: `Writes both numbers where the catalogue has them; where only the draft writes them, it is offered. For a common text it adds the
ISO/IEC number behind the date, to which you add the year.`,
  before: 'the entry',
};
