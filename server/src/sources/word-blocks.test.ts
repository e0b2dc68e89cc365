import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { flattenedBlocks } from '../catalogue/importers/flattened-table.ts';
import { wordBlocks, wordContent } from './word-blocks.ts';
import { cell, docxOf, paragraph, table } from './zip-fixture.ts';

const show = async (body: string): Promise<readonly string[]> => (await wordBlocks(docxOf(body))).map((block) => (block.kind === 'line' ? block.text : block.cells.map((text) => text.replace(/\n/g, '⏎')).join(' | ')));

test('A Word file is its lines, and the rows of its tables', async () => {
  assert.deepEqual(await show(paragraph('Annex 1\nResults') + paragraph('1\tOverview', 'Heading1') + table(['SG', 'No.', 'Title'], ['SG17', 'X.1352', 'Security requirements\n(Approved 2024-03-15)'])), [
    'Annex 1', 'Results', '1\tOverview', 'SG | No. | Title', 'SG17 | X.1352 | Security requirements⏎(Approved 2024-03-15)',
  ]);
});

test('A cell over several rows stands in each; one over several columns in the first', async () => {
  assert.deepEqual(await show(table(
    [cell('SG17', { merge: 'restart' }), 'X.1', 'One'], [cell('', { merge: 'continue' }), 'X.2', 'Two'], [cell('WP1/17', { span: 3 })], ['SG11', 'Q.3', ''],
  )), ['SG17 | X.1 | One', 'SG17 | X.2 | Two', 'WP1/17 |  | ', 'SG11 | Q.3 | ']);
});

test('A table in a cell is lines of it; a table that is only a frame is none', async () => {
  assert.deepEqual(await show(table(['Outside', cell(paragraph('Before') + table(['a', 'b'], ['c', 'd']))])), ['Outside | Before⏎a b⏎c d']);
  assert.deepEqual(await show(table([cell(paragraph('Summary', 'Headingb') + table(['Edition', 'Approval'], ['1.0', '2024-01-13']))])), ['Summary', 'Edition | Approval', '1.0 | 2024-01-13']);
});

test('What a revision deleted is left out, what it inserted stays', async () => {
  assert.deepEqual(await show('<w:p><w:r><w:t>Kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>'), ['Kept new']);
});

test('Headings that Word numbers have their numbers', async () => {
  const numbering = { path: 'word/numbering.xml', content: `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${[0, 1].map((level) => `<w:lvl w:ilvl="${level.toString()}"><w:numFmt w:val="decimal"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>` };
  const numbered = (level: number) => `<w:numPr><w:ilvl w:val="${level.toString()}"/><w:numId w:val="1"/></w:numPr>`;
  const blocks = await wordBlocks(docxOf(paragraph('Scope', 'Heading1', numbered(0)) + paragraph('Terms', 'Heading1', numbered(0)) + paragraph('Elsewhere', 'Heading2', numbered(1)), [numbering]));
  assert.deepEqual(blocks.map((block) => block.kind === 'line' && block.text), ['1\tScope', '2\tTerms', '2.1\tElsewhere']);
});

test('Property: the flattened text gives the same lines and rows, on the same lines', async () => {
  const words = fc.stringMatching(/^[a-z][a-z ]{0,8}[a-z](\n[a-z]{1,4})?$/);
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(words.map((text) => paragraph(text)), fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((rows) => table(...rows)))), async (parts) => {
    const content = await wordContent(docxOf(parts.join('')), 'a.docx');
    assert.ok(content.form === 'text');
    assert.deepEqual(flattenedBlocks(content.text), content.blocks);
  }), { numRuns: 40 });
});
