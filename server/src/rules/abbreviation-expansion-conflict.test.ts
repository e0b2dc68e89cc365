import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const MESSAGE = 'warning: SAS stands here for "storage attached SCSI", but clause 4 has "Serial Attached SCSI". Use one of them.';

test('a full form that differs from the listed one is marked', () => {
  checkPictures('abbreviation-expansion-conflict', {
    markdown: `## 4 Abbreviations and acronyms

| SAS | Serial Attached SCSI |

## 6 Requirements

The storage attached SCSI (SAS) card.
    ^^^^^^^^^^^^^^^^^^^^^ ${MESSAGE}`,
    asciidoc: `= Title

== Abbreviations and acronyms

SAS:: Serial Attached SCSI

== Requirements

The storage attached SCSI (SAS) card.
    ^^^^^^^^^^^^^^^^^^^^^ ${MESSAGE}`,
    text: `4\tAbbreviations and acronyms
SAS\tSerial Attached SCSI
6\tRequirements
The storage attached SCSI (SAS) card.
    ^^^^^^^^^^^^^^^^^^^^^ ${MESSAGE}`,
  });
});

const draft = (line: string, body: string): string => `4\tAbbreviations and acronyms\n${line}\n6\tRequirements\n${body}\n`;
const found = (line: string, body: string): readonly string[] => findingsOf('abbreviation-expansion-conflict', draft(line, body), 'text').map(({ message }) => message);

test('case, hyphens, plurals, small words, spelling and related forms do not matter', () => {
  for (const [line, body] of [
    ['FTTH\tFibre To The Home', 'The fiber-to-the-home (FTTH) network.'], ['DS\tDown Stream', 'The downstream (DS) signal.'],
    ['E/O\tElectric to Optic', 'The electrical to optical (E/O) part.'], ['DOCSIS\tData Over Cable Service Interface Specification', 'The data-over-cable service interface specifications (DOCSIS).'],
    ['MP2P\tManaged Peer-to-Peer', 'The managed P2P (MP2P) network.'], ['CA\tCertification Authority', 'Several certification authorities (CAs).'],
  ] as const) assert.deepEqual(found(line, body), [], line);
});

test('two meanings in the text are a conflict where clause 4 has none', () => {
  assert.deepEqual(found('XX\tOther', 'The security policy (SP). Then a service provider (SP).'), ['SP stands here for "service provider", but before it stood for "security policy". Use one of them.']);
});

test('two lines of clause 4 are left to duplicate-abbreviation', () => {
  assert.deepEqual(found('SP\tService Provider\nSP\tSecurity Policy', 'An SP.'), []);
});

test('either side can be changed to the other', () => {
  const text = draft('SAS\tSerial Attached SCSI', 'The storage attached SCSI (SAS) card.');
  assert.equal(repaired('abbreviation-expansion-conflict', 'text', text), draft('SAS\tSerial Attached SCSI', 'The Serial Attached SCSI (SAS) card.'));
  assert.equal(repaired('abbreviation-expansion-conflict', 'text', text, { title: 'Change clause 4 to "storage attached SCSI"' }), draft('SAS\tstorage attached SCSI', 'The storage attached SCSI (SAS) card.'));
});

test('full forms over two lines and with markup in the brackets are compared as well', () => {
  const markdown = (body: string): number => findingsOf('abbreviation-expansion-conflict', `## 4 Abbreviations and acronyms\n\n| SAS | Serial Attached SCSI |\n|---|---|\n\n## 6 Requirements\n\n${body}\n`, 'markdown').length;
  for (const body of ['The storage attached\nSCSI (SAS) card.', '> The storage attached\n> SCSI (SAS) card.', 'The storage attached SCSI (**SAS**) card.', 'The [storage attached SCSI](#x) ([SAS](#sas)) card.', '| Storage attached SCSI (SAS) | card |\n|---|---|']) assert.equal(markdown(body), 1, body);
  for (const body of ['The serial-attached\nSCSI (SAS) card.', '> Serial attached\n> SCSI (SASs).', 'SERIAL ATTACHED SCSI (SAS)', '| Serial attached SCSI (SAS) | card |\n|---|---|']) assert.equal(markdown(body), 0, body);
});
