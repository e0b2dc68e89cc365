import { findRecord } from '../catalogue/look-up.ts';
import { parseIdentifier } from '../catalogue/identifier.ts';
import { likelyNames } from './catalogued-numbers.ts';
import { mainPlace, placesOfDocument, writtenName } from './document-places.ts';
import { isOwnName, ownNames } from './own-text.ts';
import { renameFix, wordIn } from './rename.ts';
import type { KeyRule } from './rule.ts';
import { asOf } from './state-of-record.ts';

/**
 * The name of a work item that the catalogue does not know, but for a letter or two: most likely a slip. Names that resemble none are
 * let be, for no catalogue has the work programmes of all study groups.
 */
export const unknownWorkItem: KeyRule = {
  id: 'unknown-work-item', scope: 'key', table: 'd',
  *check(group, { catalogue, draft }) {
    if (!/[a-z]{2}|\.[a-z]/.test(group.name) || /^(?:iso|iec|ietf|etsi|3gpp|w3c|itu-|ieee)/.test(group.name) || /\s/.test(group.name)) return;
    if (isOwnName(ownNames(draft), group.name) || findRecord(catalogue, group.name)) return;
    const place = mainPlace(group, placesOfDocument(group)), name = place && writtenName(place, group.name);
    if (!place || name === undefined || parseIdentifier(name)?.kind !== 'work-item') return;
    const [near] = likelyNames(catalogue, group.name);
    if (near === undefined) return;
    yield {
      place: wordIn(place, name) ?? place,
      message: `The catalogue does not know ${name} (${asOf(catalogue)}), but it knows ${near}. Correct the name if ${near} is meant.`,
      fixes: [renameFix(`Change ${name} to ${near} everywhere`, { key: group.key, from: name, to: near, certain: false })],
    };
  },
};
