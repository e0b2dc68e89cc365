import { parsePublicationDate } from './identifier-date.ts';
import type { Irregularity, OtherIdentifier } from './identifier-types.ts';

/** Organizations whose documents are cited by their own number; author's guide §8.2 names ISO, IEC, IETF and ETSI. */
const ORGANIZATIONS = [
  'ISO/IEC/IEEE', 'ISO/IEC', 'ISO/CEI', 'ISO/SAE', 'ISO/IEEE', 'ISO/ASTM', 'ISO/CIE', 'ISO/TS', 'ISO/TR', 'ISO/PAS', 'ISO', 'IEC/IEEE', 'IEC', 'CEI', 'ITU-R', 'ITU-D', 'UIT-R', 'UIT-D', 'IETF', 'ETSI', '3GPP2', '3GPP',
  'IEEE', 'W3C', 'NIST', 'OASIS', 'GSMA', 'ANSI', 'CEN', 'CENELEC', 'ENISA', 'ECMA', 'OMA', 'oneM2M', 'FIPS', 'OGC', 'OMG', 'ATIS', 'TTA', 'TTC',
  'CCSA', 'CISPR', 'IEC CISPR', 'IEC/CISPR', 'IWA', 'FIDO', 'SAE', 'UNECE', 'Broadband Forum', 'TM Forum', 'TMF', 'MEF', 'OWASP', 'CSA', 'IRTF', 'IANA', 'SMPTE', 'DVB', 'ARIB',
];
/** What is written in French, or with the body over it. */
const OTHERWISE: Readonly<Record<string, string>> = { 'ISO/CEI': 'ISO/IEC', CEI: 'IEC', 'IEC CISPR': 'CISPR', 'IEC/CISPR': 'CISPR', 'UIT-R': 'ITU-R', 'UIT-D': 'ITU-D' };
const LONGEST_FIRST = [...ORGANIZATIONS].sort((a, b) => b.length - a.length);
const OTHER = new RegExp(`^(${LONGEST_FIRST.join('|')})[ -](?=[A-Za-z0-9])([^\\[\\]|]{1,80})$`);
const BARE_RFC = /^RFC ?(\d{1,5})((?: ?\(.*\))?)$/;
/** These give the year after a colon: "ISO/IEC 13818-1:2007". */
const DATED_BY_COLON = /^(?:ISO|IEC|CISPR|IWA)/;

/** Whether documents of an organization give the year after a colon. */
export const isDatedByColon = (organization: string): boolean => DATED_BY_COLON.test(organization);

/** "ISO/IEC 27002:2022", "ISO/CEI 27017", "IETF RFC 1042 (1988)", "RFC 1042": a document of another organization. */
export function parseOther(text: string): OtherIdentifier | undefined {
  const rfc = BARE_RFC.exec(text);
  const match = rfc ? ['', 'IETF', `RFC ${rfc[1] ?? ''}${rfc[2] ?? ''}`] : OTHER.exec(text);
  if (!match) return undefined;
  const organization = OTHERWISE[match[1] ?? ''] ?? match[1] ?? '';
  const rest = (match[2] ?? '').trim();
  return isDatedByColon(organization) ? isoIdentifier(organization, rest) : bracketDated(organization, rest);
}

function isoIdentifier(organization: string, text: string): OtherIdentifier | undefined {
  const match = /^((?:(?:TR|TS|PAS|SRD|Guide|GUIDE|DIS|FDIS|CD|DTR|DTS) ?)?\d[\d-]*(?:(?::(?:19|20)\d\d)?\/(?:Amd|AMD|Cor|COR|Add)[.\s]{0,3}\d+)?)(:((?:19|20)\d\d))?$/.exec(text);
  if (!match) return bracketDated(organization, text, /^(?:[A-Z][A-Za-z]* ?)?\d[\d-]*$/);
  const number = (match[1] ?? '').replace(/\/(Amd|Cor|Add)[.\s]*(\d+)$/i, (_, word: string, of: string) => `/${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()} ${of}`);
  return match[3] === undefined ? { kind: 'other', organization, number } : { kind: 'other', organization, number, date: { year: match[3] } };
}

/** `number` may be limited to a form; a date stands last, in brackets. */
function bracketDated(organization: string, text: string, form = /./): OtherIdentifier | undefined {
  const match = /^(.*\S)(\s?)\(([^()]{4,20})\)$/.exec(text);
  const dated = match && parsePublicationDate(match[3] ?? '');
  const number = (dated ? match[1] : text) ?? '';
  if (!form.test(number)) return undefined;
  if (!dated) return { kind: 'other', organization, ...numbered(organization, number) };
  const irregular: Irregularity[] = [];
  if (match[2] === '') irregular.push('space-before-date');
  if (!dated.regular || isDatedByColon(organization)) irregular.push('date-form');
  return { kind: 'other', organization, ...numbered(organization, number), date: dated.date, ...(irregular.length > 0 && { irregular }) };
}

/** "SP 800-53r5", "SP 800-53 Rev. 5", "SP 800-90Ar1", with what was set right in it since. */
const REVISED = /^(.*\d[A-Z]?(?:v\d{1,2})?)(?:[ -]?r|,? Rev(?:ision|\.)? ?)(\d{1,2})(?:[ /-]?upd\d{0,2}(?:-\d{4})?)?$/i;
/** "TS 24.229:Rel-17/17.8.0", "TS 33.501 Release 18", "TS 33.501 V18.5.0": releases and versions are editions of one text. */
const RELEASED = /(?:,? |:)(?:rel(?:ease)?[- .]?\d{1,2}|r\d{2}|ph\d|v\d{1,2}(?=\.))(?:[/.][\d.]{1,12})?$/i;

/** A number without what tells its editions apart. */
function numbered(organization: string, written: string): { readonly number: string; readonly revision?: string } {
  if (organization === '3GPP') return { number: written.replace(RELEASED, '') };
  if (organization !== 'NIST') return { number: written };
  const number = written.replace(/^Special Publication /i, 'SP ').replace(/^FIPS PUB /i, 'FIPS '), [, text, revision] = REVISED.exec(number) ?? [];
  return text !== undefined && revision !== undefined ? { number: text, revision } : { number };
}
