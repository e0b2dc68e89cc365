import { placeOf, type Located } from '../draft/block.ts';
import type { Attribute } from '../draft/fact.ts';
import { attributesOf } from '../draft/profile.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Fix, Report } from './finding.ts';
import { headerOf } from './reading/header.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';

/** What a status says happened: a study group determines (TAP: WTSA Resolution 1) or consents (AAP: Recommendation ITU-T A.8). */
const EVENTS = [
  { pattern: /^(?:re-?)?determin(?:ed|ation)$|^déterminée?$/i, process: 'TAP', done: 'determined', other: 'consented' },
  { pattern: /^consent(?:ed)?$|^consentie?$/i, process: 'AAP', done: 'consented', other: 'determined' },
] as const;

/** Attributes that hold the status: Metanorma's, and the plain word. */
const STATUS = ['status', 'docstage', 'approval-status'];

/**
 * The header's status is not one of its approval process: "determined" belongs to TAP, "consented" to AAP; Supplements, Technical Reports
 * and Technical Papers are agreed, without either.
 */
export const processStatus: DraftRule = {
  id: 'process-status', scope: 'draft', reads: ['attribute', 'title-line', 'heading'],
  *check({ draft, profile }) {
    const attributes = attributesOf(draft), { process } = headerOf(draft), name = /\b(?:TAP|AAP)\b/i.exec(process?.text ?? '')?.[0];
    for (const status of STATUS.flatMap((one) => attributes.get(one) ?? [])) {
      const event = EVENTS.find(({ pattern }) => pattern.test(status.fact.value.trim()));
      if (!event) continue;
      if (profile.kind === 'Supplement' || profile.kind === 'Technical Report' || profile.kind === 'Technical Paper') yield agreed(status, profile.kind);
      else if (name && process && name.toUpperCase() !== event.process) {
        const right = name === name.toLowerCase() ? event.process.toLowerCase() : event.process;
        yield {
          place: placeOf(status),
          message: `A text is ${event.done} under ${event.process}, and the header says ${name.toUpperCase()}. Correct one of them.`,
          related: [{ place: process.place, message: `The approval process is ${name.toUpperCase()} here.` }],
          fixes: [statusFix(status, event.other), replaceFix(`Change the process to ${event.process}`, process.place, process.text.replace(name, right), false)],
        };
      } else continue;
      return;
    }
  },
};

const statusFix = (status: Located<Attribute>, right: string): Fix => replaceFix(`Change the status to ${right}`, placeOf(status), right, false);

const agreed = (status: Located<Attribute>, kind: string): Report => ({
  place: placeOf(status), message: `A ${kind} is agreed; only Recommendations are determined or consented.`, fixes: [statusFix(status, 'agreed')],
});

export const processStatusPage: RulePage = {
  id: 'process-status',
  says: `The header says "determined" with AAP, or "consented" with TAP; or one of the two for a Supplement, Technical Report or Technical
Paper, which are agreed. The attributes \`status\`, \`docstage\` and \`approval-status\` are read with \`approval-process\` or \`process\`; other
values are left alone. Plain text has no header to read.`,
  why: `A text is determined under the traditional approval process (WTSA Resolution 1) and consented under the alternative one (Recommendation
ITU-T A.8). What follows differs: a consultation of the Member States, or a last call.`,
  wrong: { text: '---\nprovisional-name: X.asm-cc\nprocess: AAP\nstatus: determined\n---' },
  right: { text: '---\nprovisional-name: X.asm-cc\nprocess: TAP\nstatus: determined\n---' },
  fix: 'Changes the status or the process. Both are only offered, for the header does not tell which of them is right.',
  scope: 'file',
  before: 'in a comment of its own after the header',
};
