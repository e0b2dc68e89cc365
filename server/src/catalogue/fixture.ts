/** How many times as long as usual: `npm test` looks longer than `npm run test:unit`. */
export const RUNS = Number(process.env['RAPPORTEUR_RUNS'] ?? 1);
