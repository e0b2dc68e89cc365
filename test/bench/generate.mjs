// Makes drafts of any size out of a small vocabulary: the same size gives the same text.
// generate(500_000) -> a Markdown draft of about 500 KB with every list a draft has, and a known share of faults.

/** A small seeded generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ADJECTIVES = 'secure remote trusted local logical optical virtual shared static dynamic redundant federated periodic explicit'.split(' ');
const NOUNS = 'gateway terminal network provider operator session message certificate interface policy sensor platform resource token channel record alarm'.split(' ');
const VERBS = 'verifies forwards stores registers protects reports selects limits negotiates terminates'.split(' ');
const DUTIES = ['shall verify', 'should forward', 'may store', 'is required to register', 'is recommended to protect', 'can optionally report'];
const SERIES = 'E F G H J K L M P Q X Y'.split(' ');
const CONTRACT = 'The following ITU-T Recommendations and other references contain provisions which, through reference in this text, constitute provisions of this Recommendation. At the time of publication, the editions indicated were valid. All Recommendations and other references are subject to revision; users of this Recommendation are therefore encouraged to investigate the possibility of applying the most recent edition of the Recommendations and other references listed below. A list of the currently valid ITU-T Recommendations is regularly published. The reference to a document within this Recommendation does not give it, as a stand-alone document, the status of a Recommendation.';

/** Some marks in the text where a fault was planted: one sentence in `1 / faults`. */
export function generate(bytes, { seed = 1, faults = 250 } = {}) {
  const random = randomFrom(seed), pick = (list) => list[Math.floor(random() * list.length)], upTo = (n) => 1 + Math.floor(random() * n);
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const phrase = () => `${pick(ADJECTIVES)} ${pick(NOUNS)} ${pick(NOUNS)}`;
  const scale = Math.max(12, Math.min(200, Math.round(bytes / 8000)));
  const distinct = (count, make) => { const all = new Set(); while (all.size < count) all.add(make()); return [...all]; };
  const tags = distinct(scale, () => `ITU-T ${pick(SERIES)}.${100 + upTo(3800)}`).sort();
  const books = distinct(scale >> 1, () => `b-${pick(['ISO/IEC', 'IETF RFC', 'ETSI TS'])} ${1000 + upTo(8000)}`).sort();
  const terms = distinct(scale >> 1, phrase).sort();
  const abbreviations = distinct(scale, () => Array.from({ length: 3 + Math.floor(random() * 2) }, () => 'BCDFGHJKLMNPQRSTVW'[Math.floor(random() * 18)]).join('')).filter((word) => !/^[CDLMX]+$/.test(word)).sort();
  const expand = (abbreviation) => [...abbreviation].map((letter) => `${letter}${pick(['alue', 'orm', 'ode', 'ata'])}`).join(' ');
  const sentence = () => {
    const fault = random() * faults < 1;
    const subject = random() < 0.5 ? pick(terms) : pick(abbreviations);
    const tail = fault ? pick([' as stated in [ITU-T X.9999]', ' with the ZZQX', ' (see clause 99.9)']) : pick(['', '', '', ` as specified in [${pick(tags)}]`, ` according to [${pick(books)}]`, ' (see clause 6.1)', ` of the ${phrase()}`]);
    return `The ${subject} ${random() < 0.3 ? pick(DUTIES) : pick(VERBS)} each ${phrase()}${tail}.`;
  };
  const paragraph = () => Array.from({ length: 3 + upTo(3) }, sentence).join(' ');
  const out = ['# Draft new Recommendation ITU-T X.bench', '', 'Behaviour of gateways', '', '## Summary', '', paragraph(), '', '## Keywords', '', 'gateway, network', '', '## 1 Scope', '', paragraph(), '', '## 2 References', '', CONTRACT, ''];
  for (const tag of tags) out.push(`[${tag}] Recommendation ${tag} (${1996 + upTo(28)}), *${capital(phrase())}*.`, '');
  out.push('## 3 Definitions', '', '### 3.1 Terms defined elsewhere', '', 'None.', '', '### 3.2 Terms defined in this Recommendation', '', 'This Recommendation defines the following terms:', '');
  terms.forEach((term, i) => out.push(`**3.2.${i + 1} ${term}**: A ${pick(NOUNS)} that ${pick(VERBS)} each ${pick(NOUNS)}.`, ''));
  out.push('## 4 Abbreviations and acronyms', '', 'This Recommendation uses the following abbreviations and acronyms:', '', '| | |', '|---|---|');
  for (const abbreviation of abbreviations) out.push(`| ${abbreviation} | ${expand(abbreviation)} |`);
  out.push('', '## 5 Conventions', '', 'None.', '');
  const tail = ['## Appendix I', '', 'Examples', '', '(This appendix does not form an integral part of this Recommendation.)', '', paragraph(), '', '## Bibliography', ''];
  for (const book of books) tail.push(`[${book}] ${book.slice(2)} (${1996 + upTo(28)}), *${capital(phrase())}*.`, '');
  let size = out.join('\n').length + tail.join('\n').length;
  for (let clause = 6; size < bytes; clause++) {
    const from = out.length;
    out.push(`## ${clause} ${capital(phrase())}`, '', paragraph(), '');
    for (let sub = 1; sub <= 6; sub++) {
      out.push(`### ${clause}.${sub} ${capital(phrase())}`, '', paragraph(), '', paragraph(), '');
      if (sub === 2) out.push(`Figure ${clause}-1 shows the ${pick(terms)}, and Table ${clause}-1 its values.`, '', `![](figure-${clause}.png)`, '', `**Figure ${clause}-1 – ${capital(phrase())}**`, '');
      if (sub === 4) out.push(`**Table ${clause}-1 – ${capital(phrase())}**`, '', '| Name | Value |', '|---|---|', `| ${pick(NOUNS)} | ${upTo(900)} ms |`, `| ${pick(NOUNS)} | ${pick(abbreviations)} |`, '', `NOTE – The ${pick(terms)} is ${pick(ADJECTIVES)}.`, '');
      if (sub % 3 === 0) out.push(`- ${sentence()}`, `- ${sentence()}`, '', '```json', '{ "id": 1, "ref": "ITU-T X.1" }', '```', '');
    }
    for (let i = from; i < out.length; i++) size += out[i].length + 1;
  }
  return [...out, ...tail].join('\n');
}
