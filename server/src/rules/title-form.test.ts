import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import type { Syntax } from '../draft/block.ts';

const titled = (title: string, rest = ''): string => `# Draft new Recommendation ITU-T X.a-b\n\n${title}\n\n## 1 Scope\n\nText.\n${rest}`;
const none = (text: string, syntax: Syntax = 'markdown'): void => {
  assert.deepEqual(findingsOf('title-form', text, syntax).map(({ message }) => message), []);
};

test('a title with a capital in every word', () => {
  const message = 'A title has a capital in its first word only, and in names. Write the other words without.';
  checkPictures('title-form', {
    markdown: `# Draft new Recommendation ITU-T X.a-b

Security Requirements and Methods for Attack Surface Management
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: ${message}
`,
    asciidoc: `= Security Requirements and Methods for Attack Surface Management
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: ${message}
:docnumber: X.a-b
`,
    text: `Draft new Recommendation ITU-T X.a-b
Framework of Attack Surface Management
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: ${message}
`,
  });
  assert.equal(repaired('title-form', 'markdown', titled('Security Requirements and Methods for IoT-based Attack Surface Management')), titled('Security requirements and methods for IoT-based attack surface management'));
});

test('the series in the title', () => {
  const message = 'The title names its series, which stands on the cover anyway. Leave it out of the title.';
  checkPicture('title-form', 'markdown', `# Draft new Recommendation ITU-T X.a-b

Data networks, open system communications and security – Attack surface
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: ${message}
`);
  checkPicture('title-form', 'asciidoc', `= Requirements of security of cloud computing
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: ${message}
:docnumber: X.a-b
:series: security of cloud computing
`);
  checkPicture('title-form', 'markdown', `# Draft new Recommendation ITU-T X.a-b

ITU-T X.1600-series – Attack surface
^^^^^^^^^^^^^^^^^^^ warning: ${message}
`);
  assert.equal(repaired('title-form', 'markdown', titled('ITU-T X.1600-series – Attack surface')), titled('Attack surface'));
  none('# Draft new Supplement 5 to ITU-T X-series\n\nITU-T X.1600-series – Attack surface\n');
});

test('all capitals, and a small letter at the beginning', () => {
  checkPicture('title-form', 'markdown', `# Draft new Recommendation ITU-T X.a-b

REQUIREMENTS OF ATTACK SURFACE MANAGEMENT
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The title is all in capitals. Write a capital in its first word only, and in names.
`);
  checkPicture('title-form', 'markdown', `# Draft new Recommendation ITU-T X.a-b

requirements of attack surface management
^^^^^^^^^^^^ information: The title begins with a capital: "Requirements".
`);
  assert.equal(repaired('title-form', 'markdown', titled('requirements of it')), titled('Requirements of it'));
});

test('an abbreviation that clause 4 lists', () => {
  const list = '\n## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n| QKDN | Quantum Key Distribution Network |\n| IP | Internet Protocol |\n';
  checkPicture('title-form', 'markdown', `# Draft new Recommendation ITU-T X.a-b

Requirements of QKDN over IP
                ^^^^ hint: A title has no abbreviations: write "quantum key distribution network" for "QKDN".

## 1 Scope
${list}`);
  assert.equal(repaired('title-form', 'markdown', titled('Requirements of QKDN', list)), titled('Requirements of quantum key distribution network', list));
  none(titled('Requirements of a quantum key distribution network (QKDN)', list));
  none(titled('Requirements of DLT', list));
});

test('names, parts of a title, other languages and amendments are left alone', () => {
  for (const title of [
    'eXtensible Access Control Markup Language (XACML) 3.0', 'Information technology – Security techniques – Code of practice: Overview', 'Internet of Things over Bluetooth and Wi-Fi',
    'Guidelines for Cloud Service Providers that use shared resources in public networks', 'e-health and eVTOL services', 'Autonomous networks - Architecture framework', 'ASN.1',
    '<img src="media/image2.png" alt="Logo Of Our Union" />', '<Title>',
  ]) none(titled(title));
  none('---\nlanguage: es\n---\n# Draft new Recommendation ITU-T X.a-b\n\nRequisitos Generales de Seguridad para Redes Privadas\n');
  none('# Draft Amendment 1 to Recommendation ITU-T X.1352\n\nNew Requirements and New Methods for New Devices\n');
  checkPicture('title-form', 'markdown', `---
language: fr
docnumber: X.1
title: Exigences de Sécurité pour la Gestion des Surfaces
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A title has a capital in its first word only, and in names. Write the other words without.
---
`);
});

test('the heading above all clauses is the title in Markdown', () => {
  assert.equal(findingsOf('title-form', '---\ndocnumber: X.1\n---\n\n# Security Requirements and Methods for Clouds\n\n## 1 Scope\n\nText.\n', 'markdown').length, 1);
  none('## 6 Security Requirements and Methods for Clouds\n\n## 7 Scope\n');
});
