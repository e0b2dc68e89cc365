import { parsePublicationDate } from './identifier-date.ts';
import type { Irregularity, OtherIdentifier } from './identifier-types.ts';

/** Organizations whose documents are cited by their own number; author's guide §8.2 names ISO, IEC, IETF and ETSI. */
const ORGANIZATIONS = [
  'ISO/IEC/IEEE', 'ISO/IEC', 'ISO/CEI', 'ISO/SAE', 'ISO/IEEE', 'ISO/ASTM', 'ISO/CIE', 'ISO/TS', 'ISO/TR', 'ISO/PAS', 'ISO', 'IEC/IEEE', 'IEC', 'CEI', 'ITU-R', 'ITU-D', 'UIT-R', 'UIT-D', 'IETF', 'ETSI', '3GPP2', '3GPP',
  'IEEE', 'W3C', 'NIST', 'OASIS', 'GSMA', 'ANSI', 'CEN', 'CENELEC', 'ENISA', 'ECMA', 'OMA', 'oneM2M', 'FIPS', 'OGC', 'OMG', 'ATIS', 'TTA', 'TTC',
  'CCSA', 'FIDO', 'SAE', 'UNECE', 'Broadband Forum', 'TM Forum', 'TMF', 'MEF', 'OWASP', 'CSA', 'IRTF', 'IANA', 'SMPTE', 'DVB', 'ARIB',
];
const FRENCH: Readonly<Record<string, string>> = { 'ISO/CEI': 'ISO/IEC', CEI: 'IEC', 'UIT-R': 'ITU-R', 'UIT-D': 'ITU-D' };
const LONGEST_FIRST = [...ORGANIZATIONS].sort((a, b) => b.length - a.length);
const OTHER = new RegExp(`^(${LONGEST_FIRST.join('|')})[ -](?=[A-Za-z0-9])([^\\[\\]|]{1,80})$`);
const BARE_RFC = /^RFC ?(\d{1,5})((?: ?\(.*\))?)$/;
/** These give the year after a colon: "ISO/IEC 13818-1:2007". */
const DATED_BY_COLON = /^(?:ISO|IEC)/;

/** "ISO/IEC 27002:2022", "ISO/CEI 27017", "IETF RFC 1042 (1988)", "RFC 1042": a document of another organization. */
export function parseOther(text: string): OtherIdentifier | undefined {
  const rfc = BARE_RFC.exec(text);
  const match = rfc ? ['', 'IETF', `RFC ${rfc[1] ?? ''}${rfc[2] ?? ''}`] : OTHER.exec(text);
  if (!match) return undefined;
  const organization = FRENCH[match[1] ?? ''] ?? match[1] ?? '';
  const rest = (match[2] ?? '').trim();
  return DATED_BY_COLON.test(organization) ? isoIdentifier(organization, rest) : bracketDated(organization, rest);
}

function isoIdentifier(organization: string, text: string): OtherIdentifier | undefined {
  const match = /^((?:(?:TR|TS|PAS|Guide|DIS|FDIS|CD|DTR|DTS) ?)?\d[\d-]*(?:(?::(?:19|20)\d\d)?\/(?:Amd|AMD|Cor|COR|Add)[.\s]*\d+)?)(:((?:19|20)\d\d))?$/.exec(text);
  if (!match) return bracketDated(organization, text, /^(?:[A-Z][A-Za-z]* ?)?\d[\d-]*$/);
  const number = match[1] ?? '';
  return match[3] === undefined ? { kind: 'other', organization, number } : { kind: 'other', organization, number, date: { year: match[3] } };
}

/** `number` may be limited to a form; a date stands last, in brackets. */
function bracketDated(organization: string, text: string, form = /./): OtherIdentifier | undefined {
  const match = /^(.*\S)(\s?)\(([^()]{4,20})\)$/.exec(text);
  const dated = match && parsePublicationDate(match[3] ?? '');
  const number = (dated ? match[1] : text) ?? '';
  if (!form.test(number)) return undefined;
  if (!dated) return { kind: 'other', organization, number };
  const irregular: Irregularity[] = [];
  if (match[2] === '') irregular.push('space-before-date');
  if (!dated.regular || DATED_BY_COLON.test(organization)) irregular.push('date-form');
  return { kind: 'other', organization, number, date: dated.date, ...(irregular.length > 0 && { irregular }) };
}
