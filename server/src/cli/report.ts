import type { Point } from '../draft/lines.ts';
import type { Level, RuleId } from '../rules/table.ts';

export type Severity = Exclude<Level, 'off'>;

/** Lines and UTF-16 code units, both from 0, as the language server protocol counts them. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}

export interface TextEdit {
  readonly file: string;
  readonly range: Range;
  readonly newText: string;
}

export interface Repair {
  readonly title: string;
  /** Whether `--fix` applies it. */
  readonly certain: boolean;
  readonly edits: readonly TextEdit[];
}

/** What a finding is about, as a baseline knows it again. */
export interface About {
  /** What the finding marks, shortened: for people who read the file. */
  readonly text: string;
  /** Of the rule and the text that is marked, with a few words around it; the same after edits elsewhere. */
  readonly fingerprint: string;
}

/** A finding as it is written out. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  /** Whether `--fix` can repair it. */
  readonly isFixable: boolean;
  /** Empty in a run whose format does not write them. */
  readonly fixes: readonly Repair[];
  /** What it is about; in a run with a baseline. */
  readonly about?: About;
}

/** A file that is a draft or a part of one, by its name as the user writes it. */
export interface CheckedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** All that a run of `rapporteur check` has to say. */
export interface Report {
  readonly files: readonly CheckedFile[];
  /** Drafts that were checked; a draft and its included files count as one. */
  readonly drafts: number;
  /** Files that were looked at and are no drafts. */
  readonly others: number;
  /** What was not checked, and why: a line each. */
  readonly notes: readonly string[];
  /** What could not be read: a line each. Any of them makes the exit code 2. */
  readonly failures: readonly string[];
  /** Problems that `--fix` has repaired. */
  readonly repaired: number;
  /** Date of the catalogue. */
  readonly asOf: string;
  /** Whether known findings were left out. */
  readonly onlyNew?: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether a finding is at a level or above it; nothing is at "off". */
export const reaches = (severity: Severity, level: Level): boolean => level !== 'off' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);

/** 0 clean, 1 findings at or above the level, 2 something could not be read. */
export function exitCode({ files, failures }: Report, failOn: Level): 0 | 1 | 2 {
  if (failures.length > 0) return 2;
  return files.some(({ diagnostics }) => diagnostics.some(({ severity }) => reaches(severity, failOn))) ? 1 : 0;
}

/** A text on one line, without the characters that could steer a terminal or a log. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�');
