import { placeOf, type Place } from '../../draft/block.ts';
import { clausesOf } from '../../draft/clauses.ts';
import { factsOf, type Draft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import type { Finding } from '../../rules/finding.ts';
import type { RuleId } from '../../rules/table.ts';

/** A line, counted from 1; `file` only where it is another file than the draft's own. */
export interface ReportLine {
  readonly line: number;
  readonly file?: string;
}

/** Where something stands that the report speaks of. */
export interface ReportPlace extends ReportLine {
  readonly text: string;
  readonly rule?: RuleId;
}

/** One point of the check list: what a check can tell of it, and what a person has to. */
export interface Point {
  /** 1 to 11. */
  readonly number: number;
  readonly title: string;
  readonly result: 'passed' | 'failed' | 'to-judge';
  /** What was looked at, or what a person should look at. */
  readonly about: string;
  readonly places: readonly ReportPlace[];
}

interface Material {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  /** How many normative references are to other organizations' documents. */
  readonly otherReferences: number;
  readonly placeAt: (place: Place) => ReportLine;
}

type Judged = Pick<Point, 'result' | 'about' | 'places'>;

/** Rules whose errors and warnings fail a point of their own; those of all others fail point 6. */
const OF_POINT: Readonly<Partial<Record<RuleId, number>>> = {
  'not-approved-recommendation': 3, 'withdrawn-recommendation': 3,
  'duplicate-term': 8, 'term-defined-elsewhere': 8, 'definition-differs': 8, 'definition-source': 8, 'definition-quality': 8,
  'undefined-abbreviation': 9, 'abbreviation-expansion-conflict': 9, 'duplicate-abbreviation': 9, 'abbreviation-not-expanded': 9,
  'uncited-reference': 10, 'reference-only-in-appendix': 10, 'reference-only-in-definitions': 10,
  'a5-justification': 11, 'draft-reference': 11, 'working-document-reference': 11,
};
/** Rules whose information is beside their point: entries of the Bibliography that nothing cites, and the reminder that has a table of its own. */
const BESIDE: Readonly<Partial<Record<RuleId, true>>> = { 'uncited-reference': true, 'a5-justification': true };
const MOST_PLACES = 50;

/**
 * The eleven points that a Rapporteur goes through before a draft is proposed for determination, consent or agreement (check list to draft
 * Recommendations, TSAG, February 2010; author's guide, Annex D), in this project's words.
 */
export function pointsOf(material: Material): readonly Point[] {
  const { draft } = material, { language, foreign } = profileOf(draft);
  const judged: readonly (readonly [string, Judged])[] = [
    ['The text was reviewed for technical accuracy', toJudge('Nothing a program can tell.')],
    ['It is sound, with as few options as feasible', toJudge(optionsIn(draft))],
    ['It does not conflict with an approved Recommendation', failing(material, 3) ?? toJudge('No reference is to a Recommendation whose approval failed or that is withdrawn. Whether the contents agree is for the experts.')],
    ['The normative part holds no case studies', headed(material, language === 'fr' ? /\bcas d['’](?:usage|utilisation|étude)|étude de cas/i : /\b(?:use|case) (?:case|study|studies|cases)\b/i, 'No clause or annex is called a case study or use case; the text itself is for a person to read.')],
    ['Examples in the normative part are few and short', headed(material, /\bexe?mples?\b/i, 'No clause or annex is called an example; the text itself is for a person to read.')],
    ['It follows the author\'s guide and the template', failing(material, 6) ?? passed('No error and no warning on structure, references, identifiers, captions and required sentences.')],
    ['Spelling and grammar were checked', toJudge('Rapporteur checks forms, not language.')],
    ['Definitions were written after a look into the ITU terms database', failing(material, 8) ?? toJudge('No term is defined twice or without its source. Whether the database was consulted, the editors know.')],
    ['All abbreviations are spelled out, in figures and tables too', failing(material, 9) ?? passed('Every abbreviation of the text is listed in clause 4 or needs no entry. Pictures are not read.')],
    ['The normative part uses every reference of clause 2', failing(material, 10) ?? passed('Every entry of References is cited.')],
    ['The references of clause 2 comply with Recommendation ITU-T A.5', failing(material, 11) ?? justified(material)],
  ];
  return judged.map(([title, point], i) => ({ number: i + 1, title, ...(foreign && point.result === 'passed' ? toJudge('The text is in a language whose words Rapporteur does not know.') : point) }));
}

const passed = (about: string): Judged => ({ result: 'passed', about, places: [] });
const toJudge = (about: string, places: readonly ReportPlace[] = []): Judged => ({ result: 'to-judge', about, places });

/** The errors and warnings of a point, else what is told for information; undefined where there is neither. */
function failing({ findings, placeAt }: Material, point: number): Judged | undefined {
  const own = findings.filter(({ rule }) => (OF_POINT[rule] ?? 6) === point);
  const serious = own.filter(({ level }) => level === 'error' || level === 'warning'), told = serious.length > 0 ? serious : own.filter(({ rule, level }) => level === 'information' && !(rule in BESIDE));
  if (told.length === 0) return undefined;
  const one = told.length === 1, more = told.length > MOST_PLACES ? `; the first ${MOST_PLACES.toString()} are listed` : '';
  return {
    result: serious.length > 0 ? 'failed' : 'to-judge',
    about: `${told.length.toString()} ${serious.length > 0 ? (one ? 'place needs to be mended' : 'places need to be mended') : one ? 'remark to look at' : 'remarks to look at'}${more}.`,
    places: told.slice(0, MOST_PLACES).map(({ rule, message, place }) => ({ ...placeAt(place), text: message, rule })),
  };
}

/** Clauses and annexes by their titles: what may not belong into the normative part. */
function headed({ draft, placeAt }: Material, words: RegExp, otherwise: string): Judged {
  const found = clausesOf(draft).filter(({ region, title }) => (region === 'body' || region === 'annex') && words.test(title));
  if (found.length === 0) return toJudge(otherwise);
  return toJudge('Look at these clauses of the normative part.', found.slice(0, MOST_PLACES).map(({ heading, number, title }) => ({ ...placeAt(placeOf(heading)), text: [number, title].filter(Boolean).join(' ') })));
}

function optionsIn(draft: Draft): string {
  const options = factsOf(draft, 'requirement').filter(({ block, fact }) => block.region !== 'appendix' && (fact.word === 'may' || fact.word === 'can optionally') && !fact.negated).length;
  return options === 0 ? 'Outside of appendices the text says nowhere "may" or "can optionally".' : `Outside of appendices the text says "may" or "can optionally" ${options === 1 ? 'once' : `${options.toString()} times`}.`;
}

const justified = ({ otherReferences }: Material): Judged => otherReferences === 0
  ? passed('Every entry of References is a document of ITU, ISO or IEC.')
  : toJudge(`${otherReferences === 1 ? 'One reference needs its' : `${otherReferences.toString()} references need their`} justification; the table of clause 2 names ${otherReferences === 1 ? 'it' : 'them'}.`);
