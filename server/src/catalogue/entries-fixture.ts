/** For tests: own entries in each form that a file may give them. */
export const ENTRIES_FILE = {
  title: 'Ours', date: '2025-11-01',
  entries: [
    { id: 'X.foo', title: 'Framework of foo', title_fr: 'Cadre de foo', names: ['X.bar'], question: '8/17', process: 'TAP', note: 'Ours.' },
    { id: 'ISO/IEC 27002', title: 'Information security controls', editions: [2022, '2013-10'] },
    { id: 'X.1999 Amd. 1', title: 'More of it', status: 'determined', date: '2025-09-05' },
    { id: 'IETF RFC 8446', title: 'TLS 1.3' },
  ],
  'same-as': [{ name: 'X.fooo', target: 'X.foo' }],
};
