import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const CLAUSES = ['Summary', 'Scope', 'References', 'Definitions', 'Terms defined elsewhere', 'Terms defined in this Recommendation', 'Abbreviations and acronyms', 'Conventions', 'Bibliography'];
const SENTENCES = [
  'The following ITU-T Recommendations and other references contain provisions which, through reference in this text, constitute provisions of this Recommendation. At the time of publication, ',
  'does not give it, as a stand-alone document, the status of a Recommendation.',
  'This Recommendation uses the following terms defined elsewhere:',
  'This Recommendation defines the following terms:',
  'This Recommendation uses the following abbreviations and acronyms:',
];
const ANNEX = '(This annex forms an integral part of this Recommendation.)';
const APPENDIX = '(This appendix does not form an integral part of this Recommendation.)';
const PREFIXES = ['itu-skeleton', 'itu-ref', 'itu-ref-twin', 'itu-ref-common', 'itu-ref-iso', 'itu-ref-rfc', 'itu-bib', 'itu-bib-suppl', 'itu-bib-iso', 'itu-bib-rfc', 'itu-bib-doc', 'itu-def31', 'itu-def32', 'itu-abbr', 'itu-conv', 'itu-note', 'itu-fig', 'itu-table', 'itu-annex', 'itu-appendix'];

/** The text a snippet leaves when every stop is accepted as it is; throws on a stop that does not close. */
const expand = (body) => {
  const defaults = new Map();
  const stops = [];
  const fill = body.replace(/\$\{(\d+)(?::([^${}|]*)|\|([^${}|]+)\|)?\}|\$(\d+)/g, (_, braced, text, choices, bare) => {
    const stop = Number(braced ?? bare);
    const value = text ?? choices?.split(',')[0];
    if (value !== undefined) {
      assert.ok(!defaults.has(stop) || defaults.get(stop) === value, `stop ${String(stop)} has two defaults`);
      defaults.set(stop, value);
    }
    stops.push(stop);
    return `‹${String(stop)}›`;
  });
  assert.doesNotMatch(fill, /[$}]|\$?\{/, 'a placeholder is not balanced');
  const text = fill.replace(/‹(\d+)›/g, (_, stop) => {
    assert.ok(stop === '0' || defaults.has(Number(stop)), `stop ${stop} has no default`);
    return defaults.get(Number(stop)) ?? '';
  });
  return { text, stops };
};

const clauseTitle = {
  markdown: (title) => new RegExp(`^#{2,3} (?:\\d(?:\\.\\d)? )?${title}$`, 'm'),
  asciidoc: (title) => new RegExp(`^={2,3} ${title}$`, 'm'),
  text: (title) => new RegExp(`^(?:\\d(?:\\.\\d)?\\t)?${title}$`, 'm'),
};

for (const syntax of ['markdown', 'asciidoc', 'text']) {
  describe(`snippets/${syntax}.json`, () => {
    const snippets = Object.entries(JSON.parse(readFileSync(new URL(`../../snippets/${syntax}.json`, import.meta.url), 'utf8')));
    const byPrefix = new Map(snippets.map(([, snippet]) => [snippet.prefix, snippet.body.join('\n')]));
    const text = (prefix) => expand(byPrefix.get(prefix)).text;

    it('has the shape VS Code reads', () => {
      for (const [name, snippet] of snippets) {
        assert.deepEqual(Object.keys(snippet), ['prefix', 'body', 'description'], name);
        assert.match(snippet.prefix, /^itu-[a-z0-9]+(?:-[a-z]+)*$/, name);
        assert.ok(Array.isArray(snippet.body) && snippet.body.length > 0, name);
        for (const line of snippet.body) assert.ok(typeof line === 'string' && !line.includes('\n'), name);
        assert.match(snippet.description, /\S/, name);
      }
    });

    it('has every prefix once', () => {
      assert.equal(byPrefix.size, snippets.length);
      for (const prefix of PREFIXES) assert.ok(byPrefix.has(prefix), prefix);
    });

    it('balances its placeholders, numbers them without a gap and ends at $0', () => {
      for (const [prefix, body] of byPrefix) {
        const { stops } = expand(body);
        assert.equal(stops.filter((stop) => stop === 0).length, 1, prefix);
        const used = [...new Set(stops)].sort((a, b) => a - b);
        assert.deepEqual(used, used.map((_, index) => index), prefix);
      }
    });

    it('has the clauses of a Recommendation in order', () => {
      const skeleton = text('itu-skeleton');
      const clauses = syntax === 'asciidoc' ? CLAUSES : CLAUSES.toSpliced(1, 0, 'Keywords');
      const places = clauses.map((title) => skeleton.search(clauseTitle[syntax](title)));
      places.forEach((place, index) => assert.ok(place >= 0, `no clause "${clauses[index]}"`));
      assert.deepEqual(places, places.toSorted((a, b) => a - b));
      if (syntax === 'asciidoc') {
        for (const attribute of ['bureau: T', 'docnumber', 'provisional-name', 'doctype: recommendation', 'status: draft', 'keywords', 'mn-document-class: itu']) assert.match(skeleton, new RegExp(`^:${attribute}`, 'm'));
        assert.equal(skeleton.match(/^\[bibliography\]\n== (?:References|Bibliography)$/gm)?.length, 2);
      }
    });

    it(syntax === 'asciidoc' ? 'leaves the required sentences to Metanorma' : 'has the required sentences', () => {
      const there = (where, sentence) => assert.equal(where.includes(sentence), syntax !== 'asciidoc', sentence);
      for (const sentence of SENTENCES) there(text('itu-skeleton'), sentence);
      there(text('itu-annex'), ANNEX);
      there(text('itu-appendix'), APPENDIX);
      if (syntax !== 'asciidoc') assert.equal(byPrefix.get('itu-skeleton').match(/^The following ITU-T.*$/m)?.[0].match(/\.(?= |$)/g)?.length, 5);
      else {
        assert.match(text('itu-annex'), /^\[appendix,obligation=normative\]\n== /m);
        assert.match(text('itu-appendix'), /^\[appendix,obligation=informative\]\n== /m);
      }
    });

    it('writes entries, definitions and captions in the form of the drafting rules', () => {
      const entry = { markdown: '[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.', text: '[ITU-T X.1817]\tRecommendation ITU-T X.1817 (2023), Title.', asciidoc: '* [[[anchor,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Title_.' }[syntax];
      assert.equal(text('itu-ref').trim(), entry);
      assert.match(text('itu-ref-twin'), /Recommendation ITU-T G\.707\/Y\.1322 \(2007\), /);
      assert.match(text('itu-ref-common'), /Recommendation ITU-T X\.1631 \(2015\) \| ISO\/IEC 27017:2015, /);
      assert.match(text('itu-ref-iso'), /ISO\/IEC 27002:2022, /);
      assert.match(text('itu-bib-suppl'), /b-ITU-T X Suppl\. 39.*ITU-T X-series Recommendations – Supplement 39 \(2023\), /);
      for (const prefix of PREFIXES.filter((name) => name.startsWith('itu-bib'))) assert.match(text(prefix), /[[,(]b-/, prefix);
      assert.equal(text('itu-def31').trim(), { markdown: '**3.1.1 term** [ITU-T X.1252]: Definition.', text: '3.1.1\tterm [ITU-T X.1252]: Definition.', asciidoc: '==== term\n\nDefinition.\n\n[.source]\n<<anchor>>' }[syntax]);
      assert.equal(text('itu-def32').trim(), { markdown: '**3.2.1 term**: Definition.', text: '3.2.1\tterm: Definition.', asciidoc: '==== term\n\nDefinition.' }[syntax]);
      assert.equal(text('itu-abbr').trim(), { markdown: '| ABBR | Expansion |', text: 'ABBR\tExpansion', asciidoc: 'ABBR:: Expansion' }[syntax]);
      assert.equal(text('itu-note').trim(), syntax === 'asciidoc' ? 'NOTE: Text.' : 'NOTE – Text.');
      const caption = (what) => (syntax === 'asciidoc' ? /^\.Title$/m : new RegExp(`^${what} 1 – Title$`, 'm'));
      assert.match(text('itu-fig'), caption('Figure'));
      assert.match(text('itu-table'), caption('Table'));
    });
  });
}

const acceptance = new URL('../../../shared/acceptance/draft.md', import.meta.url);
it('quotes the long paragraph of clause 2 as the acceptance draft has it', { skip: !existsSync(acceptance) && 'there is no ../shared here' }, () => {
  const paragraph = /^The following ITU-T.*$/m;
  const wanted = paragraph.exec(readFileSync(acceptance, 'utf8'))?.[0];
  for (const syntax of ['markdown', 'text']) {
    const skeleton = JSON.parse(readFileSync(new URL(`../../snippets/${syntax}.json`, import.meta.url), 'utf8'))['Recommendation: skeleton'];
    assert.equal(paragraph.exec(skeleton.body.join('\n'))?.[0], wanted);
  }
});
