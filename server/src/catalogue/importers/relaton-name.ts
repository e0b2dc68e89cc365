import { onOneLine } from '../identifiers/identifier-text.ts';

/** The identifier of a Relaton file as drafts cite it. */
export interface RelatonName {
  readonly name: string;
  /** The year that stood in it as its organization writes it. */
  readonly year?: string;
  /** Where it is of a draft: the identifier as it is written, `name` being what the draft is of. */
  readonly draft?: string;
}

/** Identifiers that name a copy, a web page or a shelf, not the document. */
export const PASSED_OVER: ReadonlySet<string> = new Set(['DOI', 'URN', 'ISBN', 'ISSN', 'iso-reference', 'iso-with-lang', 'iso-undated', 'rfc-anchor', 'URL', 'href', 'RFC-ANCHOR']);

/** An ETSI version, a 3GPP release and an IEEE year tell editions apart, not texts. Undefined for what is too long to be an identifier. */
export function relatonName(content: string, type: string): RelatonName | undefined {
  if (content.length > 160) return undefined;
  const name = onOneLine(content);
  if (type === 'IETF' || /^RFC ?\d/.test(name)) return { name: name.replace(/^(?:IETF )?RFC ?0*(\d+)$/, 'IETF RFC $1').replace(/^(BCP|STD|FYI) ?0*(\d+)$/, 'IETF $1 $2') };
  if (type === 'ETSI' || name.startsWith('ETSI ')) return { name: name.replace(/^(?!ETSI )/, 'ETSI ').replace(/ (?:V\d+\.\d+\.\d+|ed\.\d+)(?: \(\d{4}-\d\d\))?$/, '') };
  if (type === '3GPP' || name.startsWith('3GPP ')) return { name: name.replace(/^(?!3GPP )/, '3GPP ').replace(/:[^:]*$/, '') };
  if (type === 'IEEE') return ieeeName(name);
  if (type === 'NIST' && !name.startsWith('NIST ') && !name.startsWith('NBS ')) return { name: `NIST ${name}` };
  if (type === 'W3C' || type === 'OASIS') return { name: name.startsWith(type) ? name : `${type} ${name}` };
  return draftName(name) ?? { name };
}

function ieeeName(name: string): RelatonName {
  const plain = name.replace(/^IEEE Std /, 'IEEE ').replace(/^(?=P?\d)/, 'IEEE '), dated = /^(.{3,60})-((?:19|20)\d\d)$/.exec(plain);
  return dated ? { name: dated[1] ?? '', year: dated[2] ?? '' } : { name: plain };
}

/** The stages of ISO and IEC before publication, as their identifiers have them. */
const STAGE = '(?:PWI|NWIP|NP|AWI|WD|CDV|CD|FDIS|DIS|PRF|FD|PD|D)';
const BODY = String.raw`(?:ISO|IEC|CISPR|IWA)(?:/(?:IEC|IEEE|SAE|ASTM|CIE|HL7|OIML)){0,2}`;
/** "ISO/IEC DIS 99999", "ISO/CD TS 27103.2", "ISO/IEC DTS 1:2024". */
const DRAFT = new RegExp(String.raw`^(${BODY})[ /]${STAGE} ?(?:(TS|TR|PAS|Guide|SRD) ?)?(\d[\d-]*)(?:\.\d{1,2})?(?::(?:19|20)\d\d)?$`);
/** "ISO/IEC 27001:2022/DAmd 1", "ISO 1:2020/CD Amd 2.2". */
const DRAFT_CHANGE = new RegExp(String.raw`^(${BODY}[ /].{1,60})/${STAGE}(?: ?(Amd|AMD|Cor|COR|Add)|AM) ?(\d{1,2})(?:\.\d{1,2})?(?::(?:19|20)\d\d)?$`);

/** What a draft of ISO or IEC is a draft of: `ISO/IEC 27001:2022/Amd 1` of "ISO/IEC 27001:2022/DAmd 1". */
function draftName(name: string): RelatonName | undefined {
  const [, body = '', kind, number = ''] = DRAFT.exec(name) ?? [];
  if (body !== '') return { name: `${body}${kind === undefined ? '' : `${body === 'ISO' ? '/' : ' '}${kind}`} ${number}`, draft: name };
  const [, base, change = 'Amd', of = ''] = DRAFT_CHANGE.exec(name) ?? [];
  return base === undefined ? undefined : { name: `${base}/${change} ${of}`, draft: name };
}
