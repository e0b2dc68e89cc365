import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { placeIn, type Located, type Place } from '../../draft/block.ts';
import { factsOf, type Draft } from '../../draft/draft.ts';
import type { Attribute, Heading, TitleLine } from '../../draft/fact.ts';
import { plain } from '../../draft/normalise.ts';
import { attributesOf } from '../../draft/profile.ts';

/** A value of the header and where it stands. */
export interface HeaderValue {
  readonly text: string;
  readonly place: Place;
}

/** What the header says of the text, whichever way it says it: front matter, AsciiDoc attributes, the line that announces the text. */
export interface Header {
  readonly number: HeaderValue | undefined;
  readonly provisional: HeaderValue | undefined;
  /** The number or name in "Draft new Recommendation ITU-T X.asm-cc". */
  readonly announced: HeaderValue | undefined;
  readonly question: HeaderValue | undefined;
  readonly title: HeaderValue | undefined;
  readonly process: HeaderValue | undefined;
}

/** The header of a draft. */
export function headerOf(draft: Draft): Header {
  const value = (...names: readonly string[]): HeaderValue | undefined => {
    const found = names.map((name) => attributesOf(draft).get(name)).find((located) => located && located.fact.value.trim() !== '');
    return found && ofAttribute(found);
  };
  const lines = factsOf(draft, 'title-line'), announcement = lines.find(({ fact }) => fact.form === 'announcement');
  return {
    number: value('docnumber'), provisional: value('provisional-name'), question: value('question', 'questions'),
    process: value('approval-process', 'process'), announced: announcement && announcedName(announcement),
    title: value('title', 'title-en', 'title-fr') ?? titleLine(draft),
  };
}

/** The number and the names that the header gives the text. */
export const namesIn = ({ number, provisional, announced }: Header): readonly HeaderValue[] => [number, provisional, announced].flatMap((value) => value ?? []);

/** The records that those are known by in the catalogue; one text has one record, and a header copied from another draft may have two. */
export const recordsOf = (header: Header, catalogue: Catalogue): readonly { readonly value: HeaderValue; readonly record: CatalogueRecord }[] =>
  namesIn(header).flatMap((value) => {
    const record = findRecord(catalogue, value.text);
    return record ? [{ value, record }] : [];
  });

const ofAttribute = ({ block, fact }: Located<Attribute>): HeaderValue => ({ text: plain(fact.value), place: placeIn(block, fact) });

const NAME = /(?:ITU|UIT)[-\u2010\u2011]T[\s\u00a0]+([A-Z][^\s\u00a0|:(*_]{1,60})/;

function announcedName({ block, fact }: Located<TitleLine>): HeaderValue | undefined {
  const found = NAME.exec(block.text.slice(fact.start, fact.end)), name = found?.[1]?.replace(/[.,;–—]+$/, '');
  if (!found || !name || !parseIdentifier(plain(name))) return undefined;
  const start = fact.start + found.index + found[0].indexOf(found[1] ?? name);
  return { text: plain(name), place: { block, start, end: start + name.length } };
}

/** The title under the announcing line, or AsciiDoc's; else a heading above all clauses. A logo out of Word is none. */
function titleLine(draft: Draft): HeaderValue | undefined {
  const line = factsOf(draft, 'title-line').find(({ fact }) => fact.form === 'title' && !/^[<![{|]/.test(fact.text)) ?? titleHeading(draft);
  if (!line) return undefined;
  const { block, fact } = line;
  return { text: fact.kind === 'heading' ? fact.title : fact.text, place: placeIn(block, fact) };
}

/** The first heading, where it stands above a skeleton of headings on lower levels and is none of them. */
function titleHeading(draft: Draft): Located<Heading> | undefined {
  const headings = factsOf(draft, 'heading'), [first] = headings;
  if (first === undefined || first.fact.level === 0) return first;
  const { number, role, level } = first.fact;
  const parts = headings.filter(({ fact }) => fact.opens && fact.role !== 'body');
  return !number && role === 'body' && draft.syntax === 'markdown' && parts.length > 0 && parts.every(({ fact }) => fact.level > level) ? first : undefined;
}
