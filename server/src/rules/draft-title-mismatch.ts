import { replaceFix } from './fixes/edits.ts';
import { headerOf, recordsOf } from './reading/header.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { isChange } from './reading/skeleton.ts';
import { asOf } from './reading/state-of-record.ts';
import { comparableTitle } from './reading/title-words.ts';

/**
 * The text has another title than its work item has in the catalogue, in the header or under the line that announces it. Titles change on
 * the way to approval, so it is for information. The title in another language is right too. What else a header says is header-mismatch's.
 */
export const draftTitleMismatch: DraftRule = {
  id: 'draft-title-mismatch', scope: 'draft', reads: ['attribute', 'title-line', 'heading'],
  *check({ draft, profile, catalogue }) {
    const header = headerOf(draft), { title } = header, known = recordsOf(header, catalogue), record = known[0]?.record;
    // Of a header that names two texts header-mismatch tells; an amendment has the title of its base and words of its own.
    if (!title || !record || known.some((one) => one.record !== record) || isChange(profile)) return;
    const right = record.titles.find(({ lang }) => lang === profile.language)?.text.replace(/[\s.]+$/, ''), key = titleKey(title.text);
    if (!right || key === '' || record.titles.some(({ text }) => titleKey(text) === key)) return;
    yield {
      place: title.place, message: `The title of ${record.id} is "${right}", ${asOf(catalogue, record)}.`,
      fixes: [replaceFix('Use the catalogue\'s title', title.place, right, false)],
    };
  },
};

/** What catalogues and drafts write before a title: "Draft new Recommendation ITU-T X.a-b:", "Supplement to X.1813:". */
const BEFORE_TITLE = /^(?:draft )?(?:(?:new|revised) )?(?:recommendation (?:itu-t )?[a-z]\.[^\s:–—]{1,40}|supplement to (?:itu-t )?[a-z]\.[^\s:–—]{1,40}(?: series)?)\s{0,4}[:–—-]?\s{0,4}/i;

const titleKey = (title: string): string => comparableTitle(title.replace(BEFORE_TITLE, ''));

export const draftTitleMismatchPage: RulePage = {
  id: 'draft-title-mismatch',
  says: `The title of the text differs from the title that its work item has in the catalogue. The work item is known by the number or the
provisional name in the header or in the line that announces the text. Case, punctuation and "Information technology –" do not count, and the
catalogue's title in another language is right. Amendments are left alone.`,
  why: `The work programme is agreed by the Study Group, and the title in it is what others look for. A title may change on the way to
approval: the finding names the catalogue's date, so that you know which of the two is newer.`,
  wrong: { text: '# Draft new Recommendation ITU-T X.1817\n\nSecurity guidelines for 5G messaging' },
  right: { text: '# Draft new Recommendation ITU-T X.1817\n\nSecurity requirements for 5G message service' },
  fix: 'Writes the catalogue\'s title. It is only offered.',
  before: 'the title',
};
