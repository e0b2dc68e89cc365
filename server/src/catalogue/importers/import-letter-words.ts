import type { Process } from '../record.ts';

/** What a heading of a letter says is to be decided on the items under it. */
export interface Decision {
  readonly process: Process;
  readonly note: string;
  readonly place: string;
}

export const DETERMINATION: Decision = { process: 'TAP', note: 'determination', place: 'Items for determination (TAP)' };
export const CONSENT: Decision = { process: 'AAP', note: 'consent', place: 'Items for consent (AAP)' };
export const AGREEMENT: Decision = { process: 'agreement', note: 'agreement', place: 'Items for agreement' };
const APPROVAL: Decision = { process: 'TAP', note: 'approval', place: 'Items for approval (TAP)' };

/** How collective letters are worded in one language. */
export interface LetterWords {
  readonly lang: 'en' | 'fr';
  /** Holds the letter's number, where it stands in the same line. */
  readonly letter: RegExp;
  /** The date line. */
  readonly date: RegExp;
  /** What stands before the subject. */
  readonly subjectLine: RegExp;
  /** Names the meeting: group `parties` is the numbers of working parties ("1/13, 2/13 and 3/13"), `group` a study group's, else it is TSAG. */
  readonly subject: RegExp;
  /** What stands before the name of the group in brackets, for its number. */
  readonly groupName: (group: string) => RegExp;
  /** The full name of TSAG, before its letters in brackets. */
  readonly advisoryGroup: RegExp;
  readonly deadlines: RegExp;
  /** The heading of a paragraph about contributions, without a list of dates; its first group is what is due. */
  readonly contributions: RegExp;
  /** A date in a sentence that says by when something has to be there. */
  readonly notLater: RegExp;
  readonly translated: RegExp;
  readonly decisions: readonly (readonly [RegExp, Decision])[];
  /** What the line over a table, or a cell, says is to be decided. */
  readonly planned: readonly (readonly [RegExp, Decision])[];
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

/** "1/13", "1/13, 2/13 and 3/13", "1, 2 et 3/13"; the last one has the number of the study group. */
const PARTIES = String.raw`(?<parties>(?:\d{1,2}(?:\/\d{1,2})?(?:,? (?:and|et|&) |, | ?& ?)(?:WP ?|GT ?)?){0,9}\d{1,2}\/\d{1,2})(?![\d/])`;

export const ENGLISH: LetterWords = {
  lang: 'en',
  letter: /\bTSB Collective[- ]letter (?:No\.? ?)?(\d{1,3}(?:\/[\w-]{1,10})?)/i,
  date: /^Geneva,? (\d{1,2} \p{L}{3,10} \d{4})/u,
  subjectLine: /^Subject ?:/i,
  subject: new RegExp(String.raw`\b(?:virtual |e-)?meetings? (?:of|for) (?:the )?(?:ITU-T )?(?:(?:Working Part(?:y|ies)|WPs?) (?:\(WPs?\) )?${PARTIES}|(?:Study Group|SG) ?(?<group>\d{1,2})|(?:Telecommunication Standardization Advisory Group|TSAG)\b)`
    + String.raw`|\b(?:(?:Working Part(?:y|ies)|WPs?) ${PARTIES.replace('parties', 'named')}|Study Group (?<before>\d{1,2})|TSAG)(?: \([^()]{1,160}\))? (?:virtual |e-)?meeting\b`, 'i'),
  groupName: (group) => new RegExp(String.raw`(?:Working Party (?:\(WP\) ?)?|WP ?|Study Group (?:\(SG\) ?)?)${numberOf(group)} \(([^()]{3,200})\)`),
  advisoryGroup: /\b(Telecommunication Standardization Advisory Group) \(TSAG\)/,
  deadlines: /^Key deadlines\b/i,
  contributions: /^(?:\d{1,2}[. ]\s?)?deadlines? for (?:the )?(?:submission of )?(?:member )?contributions?\b/i,
  notLater: /\b(?:not? later than|at the latest (?:on|by)|by) (\d{1,2} \p{L}{3,10} \d{4})/u,
  translated: /\btranslat/i,
  decisions: [
    [/^(?:Re-?)?determination\b.{0,80}:?$/i, DETERMINATION], [/^Consent\b.{0,80}:?$/i, CONSENT], [/^Agreement\b.{0,80}:?$/i, AGREEMENT], [/^Approval\b.{0,80}:?$/i, APPROVAL],
  ],
  planned: [
    [/\b(?:re-?)?determin(?:ation|ed?)\b/i, DETERMINATION], [/\bconsent(?:ed)?\b/i, CONSENT], [/\bagree(?:ment(?! with)|d)\b/i, AGREEMENT], [/\bapprov(?:al(?! process)|ed)\b/i, APPROVAL],
  ],
  again: /^\(re-?determination of (?:the )?(?:draft )?(?:new |revised )?(?:ITU-T )?(?:Recommendation )?(?:ITU-T )?/i,
  ifNeeded: /,? if (?:needed|necessary|required)\)?$/i,
  kindBefore: /^(?:the )?(?:draft )?(?:new |revised )?(?:ITU-T )?(?:Recommendation|Supplement|Technical (?:Report|Paper)|Amendment|Corrigendum)s? (?:ITU-T )?(?=[A-Z])|^draft (?:new |revised )?(?=(?:Supplement|Amendment|Corrigendum) \d)/i,
  period: /\b(\d{1,2}|one|two|three|four|six|twelve)[ -](calendar days?|days?|weeks?|months?)\b/i,
  months: /month/i, weeks: /week/i,
  numbers: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

export const FRENCH: LetterWords = {
  lang: 'fr',
  letter: /\bLettre collective (?:du )?(?:TSB )?(?:N[°o]\.? ?)?(\d{1,3}(?:\/[\w-]{1,10})?)/i,
  date: /^Genève,? le (\d{1,2}(?:er)? \p{L}{3,10} \d{4})/u,
  subjectLine: /^Objet ?:/i,
  subject: new RegExp(String.raw`\bRéunions? .{0,60}?(?:(?:Groupes? de travail|GT) ${PARTIES}|(?:Commission d['’]études|CE) ?(?<group>\d{1,2})|Groupe consultatif de la normalisation des télécommunications|GCNT\b)`, 'i'),
  groupName: (group) => new RegExp(String.raw`(?:Groupe de travail \(GT\)|Groupe de travail|GT|Commission d['’]études) ${numberOf(group)}(?: de l['’]UIT-T)? \(([^()]{3,200})\)`),
  advisoryGroup: /\b(Groupe consultatif de la normalisation des télécommunications) \((?:GCNT|TSAG)\)/i,
  deadlines: /^Principales échéances\b/i,
  contributions: /^(?:\d{1,2}[. ]\s?)?(?:délais?|dates? limites?|échéances?) (?:pour (?:la |le )?|de )(?:(?:soumission|présentation|dépôt) des )?contributions?/i,
  notLater: /\b(?:au plus tard le|avant le|d['’]ici le|d['’]ici au) (\d{1,2}(?:er)? \p{L}{3,10} \d{4})/u,
  translated: /\btradui|\btraduction/i,
  decisions: [
    [/^(?:Nouvelle )?détermination\b.{0,80}:?$/i, DETERMINATION], [/^Consentement\b.{0,80}:?$/i, CONSENT], [/^Accord\b.{0,80}:?$/i, AGREEMENT], [/^Approbation\b.{0,80}:?$/i, APPROVAL],
  ],
  planned: [
    [/\bdétermin(?:ation|[ée]e?s?(?!\p{L}))/iu, DETERMINATION], [/\bconsent(?:ement|ie?s?)\b/i, CONSENT], [/\baccord\b(?! avec)/i, AGREEMENT], [/\bapprob(?:ation)\b|\bapprouvée?s?(?!\p{L})/iu, APPROVAL],
  ],
  again: /^\(nouvelle détermination d(?:e la|u projet de) (?:nouvelle )?Recommandation(?: révisée)? (?:UIT-T )?/i,
  ifNeeded: /,? si nécessaire\)?$/i,
  kindBefore: /^(?:le |la )?(?:projet de |projet d['’])?(?:nouvelle |nouveau |nouvel )?(?:Recommandation|Supplément|Rapport technique|Document technique|Amendement|Corrigendum)(?: révisée?)? (?:UIT-T )?(?=[A-Z])|^projet d(?:e |['’])(?:nouvel |nouveau )?(?=(?:Supplément|Amendement|Corrigendum) \d)/i,
  period: /\b(\d{1,2}|un|une|deux|trois|quatre|six|douze) (jours? calendaires?|jours?|semaines?|mois)\b/i,
  months: /mois/i, weeks: /semaine/i,
  numbers: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
};
