// Documents of each kind that the catalogue takes, in words of our own, and a server that gives them away.
import { createServer } from 'node:http';
import { crc32, deflateRawSync } from 'node:zlib';

/** A report of a Study Group, flattened from Word. */
export const REPORT = `ITU-T Study Group 17 leads on security.
1\tResults
SG17 at its 29 August - 8 September 2023 meeting: approved 1 Recommendations, determined 0 Recommendations, consented 0 Recommendations and agreed 0 texts. 0 TAP Recommendations were not approved. The meeting agreed to initiate work on 0 new work items.
Annex 1\x20
Results
a)\tRecommendations approved
TAP Recommendations
\tSG
\tNo.
\tTitle

\tSG17
Q2
\tX.1999
X.lamp-light
\tLight of signal lamps (Approved 2023-09-08)

`;

/** An export of the work programme as the site has it: Latin-1, CRLF, lines of preamble. */
export const PROGRAMME = Buffer.from(`ITU-T Work Programme Report\r
;;\r
2 work item(s) match the following criteria:;\r
Study Period: ;2025-2028\r
Study Group:;SG17: Security\r
Working Party:;WP1/17: Identity\r
Question:;Any\r
Report Generated On:;11/Nov/2025 11:02:10 AM\r
;;\r
Work Item;Question;Title/Subject;Timing;Study Group;Study Period;Version;Status\r
X.lamp-key;Q10/17;Keys of se\xf1al lamps and their keepers;2025-12;SG17;2025-2028;New;Under study\r
X.lamp-post;Q10/17;Framework of posts for signal lamps;2025-12;SG17;2025-2028;New;Determined 2025-04-17\r
`, 'latin1');

export const ENTRIES = `title: Ours
date: 2025-11-01
entries:
  - id: X.lamp-oil
    title: Oil of signal lamps
    question: 8/17
  - id: IETF RFC 9999
    title: Lamps over IP
same-as:
  - { name: X.lmp-oil, target: X.lamp-oil }
`;

/** A bibliographic record as Relaton has it. */
export const relaton = (number, title, date) => `---
type: standard
docidentifier:
- content: ITU-T X.${number} (${date.slice(5, 7)}/${date.slice(0, 4)})
  type: ITU
  primary: true
title:
- language: en
  content: ${title}
  type: main
date:
- type: published
  at: '${date}'
status:
  stage:
    content: Published
`;

/** A zip file of files: an object by their paths, or pairs one after the other. */
export function zip(files) {
  const local = [], central = [];
  let offset = 0, count = 0;
  for (const [path, content] of Symbol.iterator in files ? files : Object.entries(files)) {
    count++;
    const name = Buffer.from(path), raw = Buffer.from(content), packed = deflateRawSync(raw), fields = Buffer.alloc(26), at = Buffer.alloc(14);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(((2026 - 1980) << 9) | (8 << 5) | 22, 8);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(name.length, 22);
    at.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, at, name);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central), end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** An archive of so many texts; X.5000 has the title of a work item of the programme. */
export const archive = (count) => zip(Object.fromEntries(Array.from({ length: count }, (_, index) =>
  [`data/ITU-T_X_${5000 + index}.yaml`, relaton(5000 + index, index === 0 ? 'Framework of posts for signal lamps' : `Lamps of kind ${index}`, '2026-01-10')])));

/** A server on this machine that runs `answer`; gives its address. It ends with the test. */
export async function serve(t, answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => { server.closeAllConnections(); server.close(); });
  return `http://127.0.0.1:${server.address().port}/data.zip`;
}

/** Sends a file, or the part of it that is asked for. */
export function send(request, response, body) {
  const from = request.headers['if-range'] === '"1"' ? Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0, rest = body.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, { etag: '"1"', 'content-length': rest.length, ...(from > 0 ? { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` } : {}) });
  response.end(rest);
}
