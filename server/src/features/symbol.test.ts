import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf, type Syntax } from '../draft/block.ts';
import { scanDraft, textOfDraft } from '../draft/draft.ts';
import { completionsAt } from './completion/completion.ts';
import { definitionAt } from './definition.ts';
import { cursor, someCatalogue } from './fixture.ts';
import { hoverAt } from './hover.ts';
import { markdownText } from './markdown-text.ts';
import { referencesAt } from './references.ts';
import { symbolAt } from './symbol.ts';

function symbol(picture: string, syntax: Syntax = 'markdown'): string | undefined {
  const { draft, offset } = cursor(picture, syntax), found = symbolAt(draft, offset, someCatalogue);
  return found && `${found.kind}: ${textOf(found.place)}`;
}

test('each kind of symbol, with the stretch that shows it', () => {
  const list = '## 2 References\n\nSentence.\n\n[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Old things*.\n\n';
  assert.equal(symbol('See \\[ITU-T X.‸805\\].'), 'citation: \\[ITU-T X.805\\]');
  assert.equal(symbol(list.replace('[ITU', '[I‸TU')), 'entry: ITU-T X.805');
  assert.equal(symbol(list.replace('X.805 (', 'X.‸805 (')), 'entry: X.805');
  assert.equal(symbol(list.replace('Old', 'O‸ld')), 'entry: Old things');
  assert.equal(symbol('See ITU‸-T X.805.'), 'mention: ITU-T X.805');
  assert.equal(symbol('An A‸PI is.'), 'abbreviation: API');
  assert.equal(symbol('See clause 7‸.2 there.'), 'cross-reference: clause 7.2');
  assert.equal(symbol('Asked by Q8‸/17.'), 'question: Q8/17');
  assert.equal(symbol('## 6 Bo‸dy\n'), 'heading: Body');
  assert.equal(symbol('== Body\n\n[[a‸b]]\nText.', 'asciidoc'), 'anchor: [[ab]]');
  assert.equal(symbol('See <<a‸b>>.', 'asciidoc'), 'citation: <<ab>>');
});

test('inside a heading what is named there comes before the heading', () => {
  assert.equal(symbol('## 6 Use of ITU-T X.8‸05\n'), 'mention: ITU-T X.805');
});

test('no symbol in code, comments, addresses and plain words', () => {
  for (const picture of ['`A‸PI`', '```\nA‸PI\n```\n', '<!-- A‸PI -->\n', 'https://a.b/A‸PI', 'plain wo‸rds', '‸']) assert.equal(symbol(picture), undefined, picture);
});

test('no feature fails at any place of a text, and what is replaced lies on the cursor\'s line', () => {
  const markdown = '---\ndocnumber: X.1\n---\n\n## 2 References\n\nSentence.\n\n[ITU-T X.805] Recommendation ITU-T X.805 (2003), *A*.\n\n## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n| CSP | Cloud |\n\n## 6 Body\n\n[b-ITU-T X.14 <<x `code` CS Q8 clause 6, Table , Annex \n\n- [ ';
  const texts: Readonly<Record<Syntax, string>> = { markdown, asciidoc: markdown.replaceAll('## ', '== ').replace('[ITU-T X.805]', '* [[[x805,ITU-T X.805]]],'), text: markdown.replaceAll('## ', '').replaceAll(' | ', '\t') };
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    const draft = scanDraft(texts[syntax], syntax), text = textOfDraft(draft);
    for (let offset = 0; offset <= text.length; offset++) {
      symbolAt(draft, offset, someCatalogue);
      hoverAt(draft, offset, someCatalogue);
      definitionAt(draft, offset, someCatalogue);
      referencesAt(draft, offset, someCatalogue, { includeDefinition: true });
      for (const { edit, additional } of completionsAt(draft, offset, someCatalogue, { limit: 5, knownAbbreviations: new Set() }).items) {
        assert.ok(edit.start <= offset && offset <= edit.end && !text.slice(edit.start, edit.end).includes('\n'));
        for (const other of additional()) assert.ok(other.end < edit.start || other.start > edit.end);
      }
    }
  }
});

test('text of a file is no markup', () => {
  assert.equal(markdownText('a *b* [c](d) <e>\n| `f` & &amp; https://g'), 'a \\*b\\* \\[c\\](d) \\<e\\> \\| \\`f\\` & &amp;amp; https\\://g');
  assert.equal(markdownText('- 1. x'), '\\- 1. x');
  assert.equal(markdownText('1. x'), '1\\. x');
});
