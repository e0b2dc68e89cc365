import { nameKey } from '../../catalogue/identifiers/identifier.ts';
import { factsOf, ofParts } from '../../draft/draft.ts';
import { attributesOf } from '../../draft/profile.ts';

/** Whether a draft has clauses, annexes or appendices of its own making: before that nothing can be cited yet. */
export const hasBody = ofParts(['heading'], (draft): boolean => (
  factsOf(draft, 'heading').some(({ fact }) => fact.opens && fact.level > 0 && /^(?:body|annex|appendix)$/.test(fact.role))
));

const NAME = /(?:ITU|UIT)-T ([A-Z][A-Za-z0-9./_-]{1,80})|\b([A-Z]{1,4}[.-][A-Za-z0-9._-]{1,80})/g;

/** The number and provisional name a draft gives itself in its header or announcing line, as keys, each between spaces. */
export const ownNames = ofParts(['attribute', 'title-line'], (draft): string => {
  const attributes = attributesOf(draft), names = ['docnumber', 'provisional-name'].flatMap((name) => attributes.get(name)?.fact.value ?? []);
  for (const { fact } of factsOf(draft, 'title-line')) {
    if (fact.form === 'announcement') for (const found of fact.text.matchAll(NAME)) names.push(found[1] ?? found[2] ?? '');
  }
  return ` ${names.flatMap((name) => name.split('/')).map(nameKey).join(' ')} `;
});

/** Whether a name (as `nameKey` gives it) is the draft's own. */
export const isOwnName = (own: string, key: string): boolean => own.includes(` ${key} `);
