import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Syntax } from '../draft/block.ts';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const SYNTAXES = ['markdown', 'asciidoc', 'text'] as const;

/** A draft whose clause 4 lists CSP, C-V2X, PON and MPEG-2, with a clause 6 that holds the given text. */
const draft = (syntax: Syntax, body: string, list = true): string => {
  const [clause, line] = syntax === 'markdown' ? ['## ', '\n\n'] : syntax === 'asciidoc' ? ['== ', '\n\n'] : ['', '\n'];
  const lines: readonly (readonly [string, string])[] = [['C-V2X', 'Cellular Vehicle-to-everything'], ['CSP', 'Cloud Service Provider'], ['MPEG-2', 'Moving Pictures'], ['PON', 'Passive Optical Network']];
  const row = ([name, words]: readonly [string, string]): string => (syntax === 'markdown' ? `| ${name} | ${words} |` : syntax === 'asciidoc' ? `${name}:: ${words}` : `${name}\t${words}`);
  const number = (n: number): string => (syntax === 'asciidoc' ? '' : syntax === 'text' ? `${String(n)}\t` : `${String(n)} `);
  const rows = syntax === 'markdown' ? ['| | |', '|---|---|', ...lines.map(row)].join('\n') : lines.map(row).join(syntax === 'asciidoc' ? '\n\n' : '\n');
  const four = list ? `${clause}${number(4)}Abbreviations and acronyms${line}${rows}${line}` : '';
  return `${syntax === 'asciidoc' ? '= Title\n\n' : ''}${clause}${number(1)}Scope${line}This text.${line}${clause}${number(2)}References${line}None.${line}${four}${clause}${number(6)}Requirements${line}${body}\n`;
};

/** Level and message of each finding in each syntax; they must agree. */
function found(body: string, options: Parameters<typeof findingsOf>[3] = {}, list = true): readonly string[] {
  const all = SYNTAXES.map((syntax) => findingsOf('undefined-abbreviation', draft(syntax, body, list), syntax, options).map((finding) => `${finding.level}: ${finding.message}`));
  assert.deepEqual(all[1], all[0]);
  assert.deepEqual(all[2], all[0]);
  return all[0] ?? [];
}

const unlisted = (name: string): string => `warning: ${name} is not listed in clause 4 and not explained in the text. List it, or write the words in full.`;
const explained = (name: string): string => `information: ${name} is explained in the text but not listed in clause 4. Add its line to the list.`;

test('an abbreviation that is in no list is marked at its first use', () => {
  checkPictures('undefined-abbreviation', {
    markdown: `## 4 Abbreviations and acronyms

| CSP | Cloud Service Provider |

## 6 Requirements

The CSP runs an ASM tool.
                ^^^ ${unlisted('ASM')}

Another ASM tool.`,
    asciidoc: `= Title

== Abbreviations and acronyms

CSP:: Cloud Service Provider

== Requirements

The CSP runs an ASM tool.
                ^^^ ${unlisted('ASM')}

Another ASM tool.`,
    text: `4\tAbbreviations and acronyms
CSP\tCloud Service Provider
6\tRequirements
The CSP runs an ASM tool.
                ^^^ ${unlisted('ASM')}
Another ASM tool.`,
  });
});

test('the other uses are related places, at most twenty', () => {
  const [finding] = findingsOf('undefined-abbreviation', draft('markdown', 'ASM. '.repeat(30)), 'markdown');
  assert.equal(finding?.related.length, 20);
  assert.equal(finding?.related.at(-1)?.message, 'ASM is used here too, and in 9 more places.');
});

test('an abbreviation that the text spells out lacks only its line', () => {
  assert.deepEqual(found('The attack surface management (ASM) tool. ASM again.'), [explained('ASM')]);
  assert.deepEqual(found('The ASM (attack surface management) tool.'), [explained('ASM')]);
  assert.deepEqual(found('The single root I/O virtualization (SR-IOV) of cards.'), [explained('SR-IOV')]);
});

test('its fix adds the line, in the form of the list', () => {
  const body = 'Some attack surface managements (ASMs) run.';
  assert.match(repaired('undefined-abbreviation', 'markdown', draft('markdown', body), {}), /^\| ASM \| Attack Surface Management \|$/m);
  assert.match(repaired('undefined-abbreviation', 'asciidoc', draft('asciidoc', body), {}), /^ASM:: Attack Surface Management$/m);
  assert.match(repaired('undefined-abbreviation', 'text', draft('text', body), {}), /^ASM\tAttack Surface Management$/m);
  const certain = (text: string): readonly boolean[] => findingsOf('undefined-abbreviation', draft('markdown', text), 'markdown').flatMap(({ fixes }) => fixes.map((fix) => fix.certain));
  assert.deepEqual(certain(body), [true]);
  assert.deepEqual(certain('The decoding timestamp (DTS) of it.'), [false], 'a letter without its own word leaves something to judge');
});

test('what the catalogue knows is told with its date and offered', () => {
  const catalogue = { ...emptyCatalogue, asOf: '2023-09-08', abbreviations: [{ abbreviation: 'UAM', expansion: 'urban air mobility', source: { document: 'd', place: 'p' } }] };
  assert.deepEqual(found('The UAM vehicle.', { catalogue }), [`${unlisted('UAM')} As of 2023-09-08 the catalogue has it as "urban air mobility".`]);
  assert.match(repaired('undefined-abbreviation', 'text', draft('text', 'The UAM vehicle.'), { catalogue }), /^UAM\tUrban Air Mobility$/m);
});

test('each full form of the catalogue is told with the date of its own source, and none as the only one', () => {
  const sources = [{ id: 'report', title: 'Report', date: '2023-09-08', covers: [] }, { id: 'compendium', title: 'Compendium', date: '2026-11-22', covers: [] }];
  const told = (...forms: readonly (readonly [string, string])[]): string => {
    const abbreviations = forms.map(([expansion, document]) => ({ abbreviation: 'LK', expansion, source: { document, place: 'clause 4' } }));
    return (found('The LK waits.', { catalogue: { ...emptyCatalogue, asOf: '2025-06-17', sources, abbreviations } })[0] ?? '').replace(unlisted('LK'), '').trim();
  };
  assert.equal(told(['Lock Key', 'compendium']), 'As of 2026-11-22 the catalogue has it as "Lock Key".');
  assert.equal(told(['Lock Key', 'compendium'], ['Log Keeper', 'compendium']), 'As of 2026-11-22 the catalogue has it as "Lock Key" or "Log Keeper".');
  assert.equal(told(['Lock Key', 'report'], ['Log Keeper', 'compendium']), 'The catalogue has it as "Lock Key" (as of 2023-09-08) or "Log Keeper" (as of 2026-11-22).');
  assert.equal(told(['lock key', 'report'], ['Lock-Keys', 'compendium']), 'As of 2023-09-08 the catalogue has it as "lock key".');
  assert.equal(told(['A', 'report'], ['B', 'report'], ['C', 'report'], ['D', 'report']), 'As of 2023-09-08 the catalogue has it as "A", "B", "C" or otherwise.');
});

test('without clause 4 it is information, and only where nothing explains it', () => {
  assert.deepEqual(found('An ASM tool.', {}, false), ['information: ASM is not explained, and the text has no list of abbreviations. Write the words in full where it stands first.']);
  assert.deepEqual(found('The attack surface management (ASM) tool.', {}, false), []);
});

test('what only appendices use needs no line', () => {
  const appendix = (text: string): string => text.replace('6 Requirements', 'Appendix I – Use cases');
  assert.deepEqual(findingsOf('undefined-abbreviation', appendix(draft('markdown', 'An ASM tool, and an exposure agent (EXA).')), 'markdown'), []);
  assert.equal(findingsOf('undefined-abbreviation', `${draft('markdown', 'An ASM tool.')}\n\n## Appendix I – Use cases\n\nAn ASM and an EXA.\n`, 'markdown').length, 1);
  assert.deepEqual(findingsOf('undefined-abbreviation', draft('markdown', 'An ASM tool.').replace('6 Requirements', 'Annex A – Profiles'), 'markdown').map(({ level }) => level), ['warning']);
});

test('a listed abbreviation explains its plural, its numbers, its prefix and itself in a compound', () => {
  assert.deepEqual(found('Two CSPs, CSP1, a CSP\'s, xPON, a C-V2X-based link, MPEG-2, MPEG.'), []);
  assert.deepEqual(found('A V2X link.'), [unlisted('V2X')]);
  assert.deepEqual(found('Sound in C-V2Xv2.'), []);
});

test('units, numerals, organizations and everyday words need no line', () => {
  for (const body of [
    'At 20 MHz, 3 dB, 5 GB, 10 kbit/s, 20 MW, 230 VAC, 3 kWh and 40 Gbit/s.', 'Class II, part IV and phase XIV.',
    'The ITU, ISO, IEC, IETF, 3GPP, IEEE, TSB, WTSA, TSAG, SG17 and WP 4/17.', 'It is OK. NOTE – It is TBD. It returns NULL, TRUE or ERROR.',
    'As in RFC 8446, ETSI TS 103 and NIST SP 800-53.', 'CO2 and H2O, on TV in the UK.', 'The CONSENT and the DETERMINATION.',
  ]) assert.deepEqual(found(body), [], body);
});

test('identifiers, labels, literals, formulas and code are no abbreviations', () => {
  for (const body of [
    'See [ITU-T X.1817], X.ASM-CC and TR.AISec.', '[TIME-REQ-01] The tool runs.', 'The field is "ASM" or my_ASM.', 'The value 0xFF or A1B2, or XXXX.',
    'Where ASM=3 and $ASM_{i}$ holds.', 'Call ASM() or ASM#.', 'At https://example.org/ASM/index.', 'Variable X1 and T1.', 'A 2U server with TMP421 and ARMx64.',
    'The JavaScript, DevOps, OAuth and GitHub tools.', 'ASM THE WHOLE SENTENCE IS SHOUTED.', 'Attack SURFACE AND TOOL here.', 'Type AB of it.',
  ]) assert.deepEqual(found(body), [], body);
  assert.deepEqual(findingsOf('undefined-abbreviation', draft('markdown', 'The `ASM` and\n\n```\nASM\n```'), 'markdown'), []);
});

test('mixed case is an abbreviation where capitals prevail', () => {
  assert.deepEqual(found('The RoIP link.'), [unlisted('RoIP')]);
  assert.deepEqual(found('The MLaaS link.'), [unlisted('MLaaS')]);
  assert.deepEqual(found('The eMBB link.'), [unlisted('eMBB')]);
});

test('parts of one compound are one finding', () => {
  assert.deepEqual(found('The NC-SI link.'), [unlisted('NC-SI')]);
  assert.deepEqual(found('The ASM/EASM link.'), [unlisted('ASM'), unlisted('EASM')]);
});

test('abbreviations that the settings know are passed over', () => {
  assert.deepEqual(found('An ASM tool, two ASMs.', { known: ['ASM'] }), []);
});

test('references, keywords and history are not read', () => {
  const text = '# Draft new Recommendation ITU-T X.asm-cc\n\nRequirements of ASM\n\n## Keywords\n\nASM\n\n## 2 References\n\n[ITU-T X.1] Recommendation ITU-T X.1 (2020), *ASM of EASM*.\n\n## 4 Abbreviations and acronyms\n\nNone.\n\n## Bibliography\n\n[b-ASM] ASM.\n';
  assert.deepEqual(findingsOf('undefined-abbreviation', text, 'markdown'), []);
});

test('a file that could not be read may hold clause 4', () => {
  const text = '= T\n\n== Scope\n\nAn ASM tool.\n\ninclude::sections/04-abbreviations.adoc[]\n';
  assert.deepEqual(findingsOf('undefined-abbreviation', text, 'asciidoc'), []);
});

test('abbreviations that published Recommendations leave out as well are information', () => {
  assert.deepEqual(found('The node sends IP packets and HTTP requests, and an SIEM reads them.'), [
    unlisted('IP').replace('warning', 'information'), unlisted('HTTP').replace('warning', 'information'), unlisted('SIEM'),
  ]);
});

test('numbers with their unit, years to come, products, cities and terms in capitals need no line', () => {
  for (const body of ['A disk of 32GB, 45MB or 230VAC.', 'In 20XX a 5XX code.', 'An iOS app.', 'GENEVA and ISOC.', 'The ATTACK SURFACES are open.']) assert.deepEqual(found(body), [], body);
  assert.deepEqual(found('A 2FA step.'), [unlisted('2FA')]);
});

test('a full form wrapped over lines, with hyphens, in the plural, with markup in or before the brackets explains an abbreviation', () => {
  const markdown = (body: string): readonly string[] => findingsOf('undefined-abbreviation', draft('markdown', body), 'markdown').map((finding) => `${finding.level}: ${finding.message}`);
  for (const body of [
    'The attack\nsurface management\n(ASM) tool and ASM.', '- The attack\n  surface management (ASM) tool.', '> The attack surface\n> management (ASM) tool.', 'The attack-surface-management (ASM) tool.',
    'The Attack Surface Management (**ASM**) tool.', 'The attack surface management (_ASM_) tool and ASM.', 'The attack surface management ([ASM](#asm)) tool.', 'The [attack surface management](#x) (ASM) tool.', 'The **attack surface** management (ASM) tool.',
    'The attack surface management (<abbr>ASM</abbr>) tool.', '| ASM | Attack surface management |\n|---|---|\n| one | two |', '| Attack surface management (ASM) | one |\n|---|---|\n| one | two |',
  ]) assert.deepEqual(markdown(body), [explained('ASM')], body);
  assert.deepEqual(markdown('Several service providers (SPs) and SPs.'), [explained('SP')]);
  const [quoted] = findingsOf('undefined-abbreviation', draft('markdown', '> The attack surface\n> management (ASM) tool.'), 'markdown');
  assert.equal(quoted?.fixes[0]?.title, 'Add "ASM – Attack Surface Management" to clause 4');
});

test('headings in capitals and the names of products hold no abbreviations; a longer one is another', () => {
  const markdown = (body: string): readonly string[] => findingsOf('undefined-abbreviation', draft('markdown', body), 'markdown').map(({ message }) => message);
  assert.deepEqual(markdown('### 6.1 GENERAL REQUIREMENTS FOR USERS\n\nText.'), []);
  assert.deepEqual(markdown('### 6.1 SECURITY OVERVIEW\n\nText.'), []);
  assert.deepEqual(markdown('It runs DevOps, GitHub, iOS, macOS, OpenStack, PostgreSQL, MySQL, WebM, OAuth, YouTube and VMware.'), []);
  assert.equal(markdown('The CSPX and CSPXs.').length, 1);
});
