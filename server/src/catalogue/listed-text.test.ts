import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIdentifier, identifierKeys, nameKey, parseIdentifier, undatedWithBase } from './identifiers/identifier.ts';
import { listedKeys } from './listed-text.ts';

test('the keys of what is in catalogue form are those that reading it gives', () => {
  for (const id of ['X.509', 'X.1205', 'Y.4500.13', 'V.25 ter', 'G.8013/Y.1731', 'X.509 (2019) Amd. 1', 'X.509 (1997) Technical Cor. 2', 'X.721 (1992) Amd. 1/Technical Cor. 1', 'X Suppl. 39', 'Z.100 Annex F2', 'ISO/IEC 27002', 'IETF RFC 8446']) {
    const read = parseIdentifier(id);
    assert.ok(read, id);
    assert.deepEqual(new Set(listedKeys(id)), new Set([nameKey(formatIdentifier(undatedWithBase(read))), ...identifierKeys(read).map(nameKey)]), id);
  }
});
