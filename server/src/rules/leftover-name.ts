import type { Catalogue } from '../catalogue/catalogue.ts';
import { nameKey } from '../catalogue/identifiers/identifier.ts';
import { findRecord } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { factsIn, hasFact, placeIn, type Block } from '../draft/block.ts';
import { blockIndex, offsetOf } from '../draft/draft.ts';
import type { Span } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Fix, Report } from './finding.ts';
import { headerOf } from './reading/header.ts';
import type { RulePage } from './page.ts';
import type { BlockRule, DraftRule } from './rule.ts';
import { asOf, stateOf } from './reading/state-of-record.ts';

/**
 * A provisional name that is left beside the number: "X.609.7 (ex X.mp2p-cdpp)", "J.1108 J.roip-trans" (author's guide §6.2). That it once
 * had the name is of no use to readers of an approved text. A name alone is numbered-work-item's.
 */
export const leftoverName: BlockRule = {
  id: 'leftover-name', scope: 'block', facts: ['mention', 'entry', 'title-line'],
  *check(block, { catalogue }) {
    if (block.region === 'history') return;
    for (const left of leftoversOf(block)) {
      const report = reportOf(left, block, catalogue);
      if (report) yield report;
    }
  },
};

/** The same in the header: a number and a provisional name, where the number is approved. */
export const leftoverHeaderName: DraftRule = {
  id: 'leftover-name', scope: 'draft', reads: ['attribute', 'title-line', 'heading'],
  *check({ draft, catalogue }) {
    const { number, provisional } = headerOf(draft), record = number && findRecord(catalogue, number.text);
    if (!number || !provisional || !record || !isSettled(record) || !record.names.some((name) => nameKey(name) === nameKey(provisional.text))) return;
    const { block } = provisional.place;
    yield {
      place: provisional.place, level: 'information', related: [{ place: number.place, message: `The number is ${number.text}.` }],
      message: `${record.id} is ${stateOf(record)} (${asOf(catalogue, record)}), so it needs its provisional name no longer. Remove the line.`,
      fixes: [removeLine(block)],
    };
  },
};

const removeLine = (block: Block): Fix => ({
  title: 'Remove the provisional name', certain: false,
  edits: (draft) => {
    const start = offsetOf(draft, block, 0), isLast = blockIndex(draft, block) === draft.blocks.length - 1;
    // The blank lines after it end AsciiDoc's header.
    const line = /^[^\r\n]*(?:\r\n?|\n)?/.exec(block.text)?.[0].length ?? 0;
    return [{ start, end: start + (isLast ? block.text.length : line), newText: '' }];
  },
});

/** In the line that announces the text, in entries, and before the name of a work item in running text. */
function leftoversOf(block: Block): readonly Leftover[] {
  const lines = [...factsIn(block, 'title-line').filter(({ form }) => form === 'announcement'), ...factsIn(block, 'entry')].flatMap((line) => leftoversIn(block, line));
  if (block.region === 'front') return lines;
  const names = factsIn(block, 'mention').filter(({ form }) => form === 'work-item');
  return [...lines, ...names.flatMap(({ identifier: { start, end } }) => (
    leftoversIn(block, { start: Math.max(0, start - BEFORE), end: Math.min(block.text.length, end + 1) }).filter(({ nameAt }) => nameAt === start)))];
}

/** How much of the text before a name is read for its number; in UTF-16 code units. */
const BEFORE = 60;

/** A name beside a number; the span is what should go, with the space before it. */
interface Leftover extends Span {
  readonly number: string;
  readonly name: string;
  readonly nameAt: number;
  /** Whether the text itself says that the name is a former one. */
  readonly isFormer: boolean;
}

/** "X.609.7 (ex. X.mp2p-cdpp)", "X.1645 (X.nssa-cc)", "J.1108 J.roip-trans"; a tag's bracket may stand after the number. */
const BESIDE = /(?<![\p{L}\d.-])([A-VX-Z]\.\d{1,5}(?:\.\d{1,3}){0,2})\]?([\s\u00a0]{1,2})(\((?:(?:ex|formerly|previously)\.?[\s\u00a0]?)?|)((?:[A-VX-Z]|TR|TP|[A-VX-Z](?:STR|STP|TR|TP))[.-][A-Za-z][\w.\u2011-]{1,60})(\)?)/gu;

function leftoversIn(block: Block, { start, end }: Span): readonly Leftover[] {
  const text = block.text.slice(start, end);
  return Array.from(text.matchAll(BESIDE)).flatMap((match) => {
    const [whole, number = '', space = '', open = '', name = '', close = ''] = match;
    if ((open === '') !== (close === '')) return [];
    const from = start + match.index + whole.lastIndexOf(space + open + name), bare = open === '' ? name.replace(/[.,;:]+$/, '') : name;
    return [{ start: from, end: start + match.index + whole.length - (name.length - bare.length), number, name: bare, nameAt: from + space.length + open.length, isFormer: open.length > 1 }];
  });
}

/** Approved, or agreed where it is no Recommendation: until then the name is what others know it by. */
const isSettled = ({ status }: CatalogueRecord): boolean => status === 'approved' || status === 'agreed' || status === 'superseded' || status === 'withdrawn';

function reportOf(left: Leftover, block: Block, catalogue: Catalogue): Report | undefined {
  const record = findRecord(catalogue, left.number), isKnown = record?.names.some((name) => nameKey(name) === nameKey(plain(left.name))) ?? false;
  if (record && isKnown ? !isSettled(record) : !left.isFormer || !tellsOfApproved(left, block)) return undefined;
  const place = placeIn(block, { start: left.nameAt, end: left.nameAt + left.name.length });
  const since = record && isKnown ? ` is ${stateOf(record)} (${asOf(catalogue, record)})` : ' has its number';
  return {
    place, ...(!isKnown && { level: 'information' as const }),
    message: `${left.number}${since}, and its provisional name is left beside it. Leave out ${left.name}.`,
    fixes: [replaceFix(`Leave out ${left.name}`, placeIn(block, left), '', isKnown)],
  };
}

/** Where the catalogue does not know the name: a draft may tell what it was called, a list of references may not. */
function tellsOfApproved(left: Leftover, block: Block): boolean {
  const title = hasFact(block, 'title-line') ? factsIn(block, 'title-line')[0] : undefined;
  return title ? !/^(?:draft|projet)\b/i.test(title.text) : hasFact(block, 'entry') && factsIn(block, 'entry').some(({ start, end }) => left.start >= start && left.end <= end);
}

const FRAME = '# Draft new Recommendation ITU-T X.asm-cc\n\nRequirements of attack surface management\n\n## 2 References\n\n%\n';

export const leftoverNamePage: RulePage = {
  id: 'leftover-name',
  levels: 'information for the header, and where the catalogue does not know the name',
  says: `The provisional name of a work item beside its number: "X.1645 (ex X.nssa-cc)", "X.1645 X.nssa-cc", and a header with both. The number
has to be that of an approved or agreed text in the catalogue; what calls the name a former one itself is found in entries and in the title
without it too. The history of the text is left alone. A name without its number is \`numbered-work-item\`'s.`,
  why: 'The name is that of the work, not of the text. Once the number is there nobody finds anything by the name.',
  wrong: { frame: FRAME, text: '[ITU-T X.1645] Recommendation ITU-T X.1645 (ex X.nssa-cc) (2023), *Requirements of network security situational awareness platform*.' },
  right: { frame: FRAME, text: '[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform*.' },
  fix: 'Takes the name out. In the header, and where the catalogue does not know the name, it is only offered.',
  before: 'the line',
};
