import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanDraft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import { bundledCatalogue } from '../../sources/load-catalogue.ts';
import { checkDraft } from './live-check.ts';
import { RULE_IDS } from '../table.ts';

const every = { levels: Object.fromEntries(RULE_IDS.map((id) => [id, 'warning' as const])), knownAbbreviations: new Set<string>(), catalogue: bundledCatalogue() };

/** A draft with the titles of one of ITU's other languages; its clause 1 uses what a rule would take for faults. */
function texts([title, summary, scope, references, definitions, elsewhere, body]: readonly string[]): readonly (readonly ['markdown' | 'asciidoc' | 'text', string])[] {
  const entry = '[ITU-T X.1219] ITU-T X.1219 (2023)', words = 'CSP API [ITU-T X.1219] [b-NIST 1]';
  return [
    ['markdown', `---\nprovisional-name: X.a-b\n---\n\n${title ?? ''}\n\n## ${summary ?? ''}\n\n${words}\n\n## 1 ${scope ?? ''}\n\n${words}\n\n## 2 ${references ?? ''}\n\n${entry}\n\n## 3 ${definitions ?? ''}\n\n### 3.1 ${elsewhere ?? ''}\n\n## 6 ${body ?? ''}\n\n${words}\n`],
    ['asciidoc', `= ${title ?? ''}\n:docnumber: X.a-b\n\n== ${summary ?? ''}\n\n${words}\n\n== ${scope ?? ''}\n\n${words}\n\n== ${references ?? ''}\n\n* [[[x1219,ITU-T X.1219]]] ITU-T X.1219\n\n== ${definitions ?? ''}\n\n=== ${elsewhere ?? ''}\n\n==== ${body ?? ''}\n\n${words}\n`],
    ['text', `Recommendation ITU-T X.a-b\n${title ?? ''}\n${summary ?? ''}\n${words}\n1\t${scope ?? ''}\n${words}\n2\t${references ?? ''}\n${entry}\n3\t${definitions ?? ''}\n3.1\t${elsewhere ?? ''}\n6\t${body ?? ''}\n${words}\n`],
  ];
}

const LANGUAGES = {
  es: ['Requisitos de seguridad', 'Resumen', 'Alcance', 'Referencias', 'Definiciones', 'Términos definidos en otros documentos', 'Requisitos'],
  ru: ['Требования к безопасности', 'Резюме', 'Сфера применения', 'Справочные документы', 'Определения', 'Термины, определенные в других документах', 'Требования'],
  zh: ['安全要求', '摘要', '范围', '参考文献', '定义', '他处定义的术语', '要求'],
  ar: ['متطلبات الأمن', 'ملخص', 'مجال التطبيق', 'المراجع', 'التعاريف', 'المصطلحات المعرّفة في وثائق أخرى', 'المتطلبات'],
} as const;

for (const [language, titles] of Object.entries(LANGUAGES)) {
  test(`a draft in another language (${language}) gets nothing from the rules that read English and French`, () => {
    for (const [syntax, text] of texts(titles)) {
      const draft = scanDraft(text, syntax);
      assert.equal(profileOf(draft).foreign, true, text);
      assert.deepEqual(checkDraft(draft, every).map(({ rule, message }) => `${rule}: ${message}`), [], text);
    }
  });
}

test('numbers and the header are read in any language, and a comment for another rule is not called unused', () => {
  const text = `---\nprovisional-name: X.asm-cc\nlanguage: zh\nquestion: Q7/17\n---\n\n## 1 范围\n\n<!-- rapporteur-disable-next-line undefined-abbreviation -->\n\nX.nssa-cc CSP\n`;
  assert.deepEqual(checkDraft(scanDraft(text, 'markdown'), { levels: {}, knownAbbreviations: new Set(), catalogue: bundledCatalogue() }).map(({ rule }) => rule), ['header-mismatch', 'numbered-work-item']);
});

test('English and French titles are none of another language', () => {
  const foreign = (text: string): boolean => profileOf(scanDraft(text, 'markdown')).foreign;
  assert.equal(foreign('# Draft new Recommendation ITU-T X.a-b\n\n## 1 Scope\n\n## 2 References\n\n## 6 云\n'), false);
  assert.equal(foreign('---\nlanguage: fr\n---\n\n## 1 Domaine d\'application\n\n## 2 Références\n'), false);
  assert.equal(foreign('# Draft new Recommendation ITU-T X.a-b\n\n## 6 Alpha\n'), false);
});
