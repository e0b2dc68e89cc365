import { fileURLToPath, pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import type { RuleId } from '../rules/table.ts';

/** The folder of the package: the bundle lies in its dist/, or in a folder of dist/. */
export const PACKAGE_ROOT = fileURLToPath(import.meta.url).replace(/[\\/]dist[\\/][^]*$/, '') || dirname(fileURLToPath(import.meta.url));

const DOCS = pathToFileURL(join(PACKAGE_ROOT, 'docs', 'rules')).href;

/** The address of a rule's page, which ships with the package. */
export const rulePage = (rule: RuleId): string => `${DOCS}/${rule}.md`;
