import { crc32, deflateRawSync } from 'node:zlib';

/** A file for a zip file made in a test. What is said of it may be false: hostile archives lie. */
export interface ZippedFixture {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The size that the archive says the file has. */
  readonly saidSize?: number;
  /** Bits of the general purpose flag; 1 says that the file is encrypted. */
  readonly flags?: number;
  /** ISO 8601 day of the last change. */
  readonly date?: string;
}

/** The bytes of a zip file that holds some files. */
export function zipOf(files: readonly ZippedFixture[]): Buffer {
  const local: Buffer[] = [], central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.path), raw = Buffer.from(file.content), packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (file.flags ?? 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(dosDay(file.date ?? '2025-01-31'), 8);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.saidSize ?? raw.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, at, name]));
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central), end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

function dosDay(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The bytes of a Word file with this body, in WordprocessingML, and perhaps other parts. */
export function docxOf(body: string, others: readonly ZippedFixture[] = []): Buffer {
  return zipOf([
    { path: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { path: 'word/styles.xml', content: `<w:styles ${WORD}>${STYLES.map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>` },
    { path: 'word/document.xml', content: body.startsWith('<?xml') || body.startsWith('<!') ? body : `<w:document ${WORD}><w:body>${body}</w:body></w:document>` },
    ...others,
  ]);
}

/** Styles of ITU's templates, by the ids they have there. */
const STYLES = [
  ['Heading1', 'heading 1'], ['Heading2', 'heading 2'], ['Heading3', 'heading 3'], ['Headingb', 'Heading_b'], ['RecNo', 'Rec_No'], ['Rectitle', 'Rec_title'],
  ['AnnexNotitle', 'Annex_No & title'], ['AppendixNotitle', 'Appendix_No & title'], ['Reftext', 'Ref_text'], ['enumlev1', 'enumlev1'], ['enumlev2', 'enumlev2'],
  ['TOC1', 'toc 1'], ['Tabletext', 'Table_text'],
] as const;

/**
 * A paragraph of a Word file. In its text `**` switches bold on and off, `*` italics; `\t` is a tab, `\n` a line break. `style` is one of the
 * template's, such as Heading1.
 */
export function paragraph(text: string, style = '', properties = ''): string {
  let bold = false, italic = false;
  const runs = text.split(/(\*\*?|\t|\n)/).map((part) => {
    if (part === '**') bold = !bold;
    else if (part === '*') italic = !italic;
    else if (part !== '') return `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr>${part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${xml(part)}</w:t>`}</w:r>`;
    return '';
  });
  return `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${runs.join('')}</w:p>`;
}

/** A table of a Word file. A cell is a text with one paragraph a line, or made with `cell`. */
export const table = (...rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.map((content) => (content.startsWith('<w:tc>') ? content : cell(content))).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A cell; `span` is how many columns it covers, `merge` whether it opens or continues one over several rows. */
export function cell(content: string, { span = 1, merge }: { readonly span?: number; readonly merge?: 'restart' | 'continue' } = {}): string {
  const body = content.startsWith('<w:') ? content : content.split('\n').map((line) => paragraph(line)).join('');
  return `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span.toString()}"/>` : ''}${merge ? `<w:vMerge w:val="${merge}"/>` : ''}</w:tcPr>${body}</w:tc>`;
}

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
