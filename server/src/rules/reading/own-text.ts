import { factsOf, ofParts } from '../../draft/draft.ts';
import { attributesOf } from '../../draft/profile.ts';
import { documentKeys } from './listed.ts';

/** Whether a draft has clauses, annexes or appendices of its own making: before that nothing can be cited yet. */
export const hasBody = ofParts(['heading'], (draft): boolean => (
  factsOf(draft, 'heading').some(({ fact }) => fact.opens && fact.level > 0 && /^(?:body|annex|appendix)$/.test(fact.role))
));

const NAME = /(?:ITU|UIT)-T ([A-Z][A-Za-z0-9./_-]{1,80})|\| ?[A-Za-z ]{0,30}(ISO(?:\/(?:IEC|CEI))? \d[\d-]{0,20})|\b([A-Z]{1,4}[.-][A-Za-z0-9._-]{1,80})/g;

/** "L.314/L.85" is one text with two numbers, "X.1054 | ISO/IEC 27014" one of two organizations. */
const TWINS = /[ \u00a0]?\|[ \u00a0]?|\/(?=[A-Z]{1,4}[.-])/;

/** The numbers and provisional names a draft gives itself in its header or announcing lines, as keys, each between spaces. */
export const ownNames = ofParts(['attribute', 'title-line'], (draft): string => {
  const attributes = attributesOf(draft), names = ['docnumber', 'provisional-name'].flatMap((name) => attributes.get(name)?.fact.value ?? []);
  for (const { fact } of factsOf(draft, 'title-line')) {
    if (fact.form === 'announcement') for (const found of fact.text.matchAll(NAME)) names.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return ` ${[...new Set(names.flatMap((name) => name.split(TWINS)).flatMap(documentKeys))].join(' ')} `;
});

/** Whether a name (as `nameKey` gives it) is the draft's own. */
export const isOwnName = (own: string, key: string): boolean => own.includes(` ${key} `);
