import type { Profile } from '../../draft/profile.ts';
import { selfName } from './skeleton.ts';

/** Where a text has a sentence that it must have (author's guide §8.2–8.4, §8.7, §8.8). */
export type SentencePlace = 'references' | 'terms-elsewhere' | 'terms-here' | 'abbreviations' | 'annex' | 'appendix';

/** `%` stands for "this Recommendation", "this Supplement" and so on. */
const ENGLISH: Readonly<Record<SentencePlace, string>> = {
  'references': 'The following ITU-T Recommendations and other references contain provisions which, through reference in this text, constitute provisions of %. '
    + 'At the time of publication, the editions indicated were valid. All Recommendations and other references are subject to revision; users of % are therefore '
    + 'encouraged to investigate the possibility of applying the most recent edition of the Recommendations and other references listed below. A list of the '
    + 'currently valid ITU-T Recommendations is regularly published. The reference to a document within % does not give it, as a stand-alone document, the '
    + 'status of a Recommendation.',
  'terms-elsewhere': '% uses the following terms defined elsewhere:',
  'terms-here': '% defines the following terms:',
  'abbreviations': '% uses the following abbreviations and acronyms:',
  'annex': '(This annex forms an integral part of %.)',
  'appendix': '(This appendix does not form an integral part of %.)',
};

const FRENCH: Readonly<Record<SentencePlace, string>> = {
  'references': 'Les Recommandations UIT-T et autres références suivantes contiennent des dispositions qui, par suite de la référence qui y est faite, constituent '
    + 'des dispositions de %. Au moment de la publication, les éditions indiquées étaient en vigueur. Les Recommandations et autres références étant sujettes à '
    + 'révision, les utilisateurs de % sont invités à rechercher la possibilité d\'appliquer les éditions les plus récentes des Recommandations et autres '
    + 'références énumérées ci-dessous. Une liste des Recommandations UIT-T en vigueur est publiée périodiquement. La référence à un document figurant dans % '
    + 'ne donne pas à ce document, en tant que tel, le statut d\'une Recommandation.',
  'terms-elsewhere': '% utilise les termes suivants définis ailleurs:',
  'terms-here': '% définit les termes suivants:',
  'abbreviations': '% utilise les abréviations et acronymes suivants:',
  'annex': '(Cette annexe fait partie intégrante de %.)',
  'appendix': '(Cet appendice ne fait pas partie intégrante de %.)',
};

/** The sentence that a text of this kind has at this place, on one line. */
export function sentenceAt(place: SentencePlace, profile: Profile): string {
  const self = selfName(profile), sentence = (profile.language === 'fr' ? FRENCH : ENGLISH)[place];
  const filled = sentence.replaceAll('%', self).replaceAll('de le ', 'du ');
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** The sentence of an annex that is no integral part: texts common with ISO/IEC have no appendices (presentation rules for common text). */
export const INFORMATIVE_COMMON_ANNEX = '(This annex does not form an integral part of this Recommendation | International Standard.)';

/** What an empty clause says, in the language of the text. */
export const emptySentence = ({ language }: Profile): string => (language === 'fr' ? 'Aucun.' : 'None.');
