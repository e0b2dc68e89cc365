import type { Process } from '../record.ts';

/** What a heading of a letter's list says is to be decided on the items under it. */
export interface Decision {
  readonly process: Process;
  readonly note: string;
  readonly place: string;
}

const DETERMINATION: Decision = { process: 'TAP', note: 'determination', place: 'Items for determination (TAP)' };
const CONSENT: Decision = { process: 'AAP', note: 'consent', place: 'Items for consent (AAP)' };
const AGREEMENT: Decision = { process: 'agreement', note: 'agreement', place: 'Items for agreement' };
const APPROVAL: Decision = { process: 'TAP', note: 'approval', place: 'Items for approval (TAP)' };

/** How collective letters are worded in one language. */
export interface LetterWords {
  readonly lang: 'en' | 'fr';
  /** Holds the letter's number, where it stands in the same line. */
  readonly letter: RegExp;
  /** The date line. */
  readonly date: RegExp;
  /** The subject that names the meeting; the second of its groups is a working party's number, the third a study group's. */
  readonly subject: RegExp;
  /** What stands before the name of the group in brackets, for its number. */
  readonly groupName: (group: string) => RegExp;
  readonly deadlines: RegExp;
  readonly decisions: readonly (readonly [RegExp, Decision])[];
  readonly again: RegExp;
  /** What may stand between a name and its title, or after an item of the agenda. */
  readonly ifNeeded: RegExp;
  /** The kind of a text before its name: "draft new Recommendation ITU-T". */
  readonly kindBefore: RegExp;
  /** "two months", "12 calendar days"; the first of its groups is the number. */
  readonly period: RegExp;
  readonly months: RegExp;
  readonly weeks: RegExp;
  readonly numbers: readonly string[];
}

const numberOf = (group: string): string => group.replace(/^\D+/, '');

export const ENGLISH: LetterWords = {
  lang: 'en',
  letter: /\bTSB Collective[- ][Ll]etter (?:No\.? ?)?(\d{1,3}(?:\/[\w-]{1,10})?)/i,
  date: /^Geneva,? (\d{1,2} \p{L}{3,10} \d{4})/u,
  subject: /\b(?:(?:Virtual |E-)?meetings?|Meetings?) (?:of|for) (?:ITU-T )?(?:the )?(?:Working Part(?:y|ies) (\d{1,2}\/\d{1,2})|(?:ITU-T )?Study Group (\d{1,2}))|\b(?:Working Party (\d{1,2}\/\d{1,2})|Study Group (\d{1,2}))(?: \([^()]{1,160}\))? (?:virtual |e-)?meeting\b/i,
  groupName: (group) => new RegExp(String.raw`(?:Working Party (?:\(WP\) ?)?|WP ?|Study Group (?:\(SG\) ?)?)${numberOf(group)} \(([^()]{3,200})\)`),
  deadlines: /^Key deadlines\b/i,
  decisions: [
    [/^(?:Re-?)?determination\b.{0,80}:?$/i, DETERMINATION], [/^Consent\b.{0,80}:?$/i, CONSENT], [/^Agreement\b.{0,80}:?$/i, AGREEMENT], [/^Approval\b.{0,80}:?$/i, APPROVAL],
  ],
  again: /^\(re-?determination of (?:the )?(?:draft )?(?:new |revised )?(?:ITU-T )?(?:Recommendation )?(?:ITU-T )?/i,
  ifNeeded: /,? if (?:needed|necessary|required)\)?$/i,
  kindBefore: /^(?:the )?(?:draft )?(?:new |revised )?(?:ITU-T )?(?:Recommendation|Supplement|Technical (?:Report|Paper)|Amendment|Corrigendum)s? (?:ITU-T )?(?=[A-Z])/i,
  period: /\b(\d{1,2}|one|two|three|four|six|twelve)[ -](calendar days?|days?|weeks?|months?)\b/i,
  months: /month/i, weeks: /week/i,
  numbers: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

export const FRENCH: LetterWords = {
  lang: 'fr',
  letter: /\bLettre collective TSB (\d{1,3}(?:\/[\w-]{1,10})?)/i,
  date: /^Genève,? le (\d{1,2}(?:er)? \p{L}{3,10} \d{4})/u,
  subject: /\bRéunion .{0,60}?(?:(?:Groupe de travail|GT) (\d{1,2}\/\d{1,2})|Commission d['’]études (\d{1,2}))/i,
  groupName: (group) => new RegExp(String.raw`(?:Groupe de travail \(GT\)|Groupe de travail|GT|Commission d['’]études) ${numberOf(group)}(?: de l['’]UIT-T)? \(([^()]{3,200})\)`),
  deadlines: /^Principales échéances\b/i,
  decisions: [
    [/^(?:Nouvelle )?détermination\b.{0,80}:?$/i, DETERMINATION], [/^Consentement\b.{0,80}:?$/i, CONSENT], [/^Accord\b.{0,80}:?$/i, AGREEMENT], [/^Approbation\b.{0,80}:?$/i, APPROVAL],
  ],
  again: /^\(nouvelle détermination d(?:e la|u projet de) (?:nouvelle )?Recommandation(?: révisée)? (?:UIT-T )?/i,
  ifNeeded: /,? si nécessaire\)?$/i,
  kindBefore: /^(?:le |la )?(?:projet de |projet d['’])?(?:nouvelle |nouveau )?(?:Recommandation|Supplément|Rapport technique|Document technique|Amendement|Corrigendum)(?: révisée?)? (?:UIT-T )?(?=[A-Z])/i,
  period: /\b(\d{1,2}|un|une|deux|trois|quatre|six|douze) (jours? calendaires?|jours?|semaines?|mois)\b/i,
  months: /mois/i, weeks: /semaine/i,
  numbers: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
};
