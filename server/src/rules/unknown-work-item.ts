import { findRecord } from '../catalogue/look-up.ts';
import { parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import { isAcceptedIdentifier } from './accepted.ts';
import { likelyNames } from './reading/catalogued-numbers.ts';
import { mainPlace, placesOfDocument, writtenName } from './reading/document-places.ts';
import { isOwnName, ownNames } from './reading/own-text.ts';
import type { RulePage } from './page.ts';
import { namePlace, renameFix } from './fixes/rename.ts';
import type { KeyRule } from './rule.ts';
import { asOf } from './reading/state-of-record.ts';

/**
 * The name of a work item that the catalogue does not know, but for a letter or two: most likely a slip. Names that resemble none are
 * let be, for no catalogue has the work programmes of all study groups.
 */
export const unknownWorkItem: KeyRule = {
  id: 'unknown-work-item', scope: 'key', table: 'd',
  *check(group, { catalogue, draft, options }) {
    if (!/[a-z]{2}|\.[a-z]/.test(group.name) || /^(?:iso|iec|ietf|etsi|3gpp|w3c|itu-|ieee)/.test(group.name) || /\s/.test(group.name)) return;
    if (isOwnName(ownNames(draft), group.name) || findRecord(catalogue, group.name) || isAcceptedIdentifier(options, group.name)) return;
    const place = mainPlace(group, placesOfDocument(group)), name = place && writtenName(place, group.name);
    if (!place || name === undefined || parseIdentifier(name)?.kind !== 'work-item') return;
    const [near] = likelyNames(catalogue, group.name);
    if (near === undefined) return;
    yield {
      place: namePlace(place, name),
      message: `The catalogue does not know ${name} (${asOf(catalogue)}), but it knows ${near}. Correct the name if ${near} is meant.`,
      fixes: [renameFix(`Change ${name} to ${near} everywhere`, { key: group.key, from: name, to: near, certain: false })],
    };
  },
};

export const unknownWorkItemPage: RulePage = {
  id: 'unknown-work-item',
  says: `The provisional name of a work item that the catalogue does not know, where it knows one that differs by a letter (in long names,
two). Names that resemble no known one are let be: no catalogue has the work programmes of all study groups. The draft's own name is not
doubted.`,
  why: `The name is most likely mistyped, and would lead nobody to the work item.`,
  wrong: { frame: `## 6 Requirements\n\n%`, text: `This extends X.soar-cx.` },
  right: { frame: `## 6 Requirements\n\n%`, text: `This extends X.soar-cc.` },
  fix: `Changes the name to the one that the catalogue knows, everywhere in the text. It is only offered.`,
  before: 'the paragraph, item or row',
  otherwise: `A name that is right all the same can stand in the setting \`acceptedIdentifiers\`.`,
};
