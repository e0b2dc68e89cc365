/**
 * A text as a terminal may show it: a document may hold what a terminal would take for a command, or what turns the order of letters about.
 * Each such character is shown as an unknown one; line feeds stay. Not for what programs read.
 */
export const forPeople = (text: string): string => text.replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
