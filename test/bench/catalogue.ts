// What the benchmark of catalogues runs, bundled for it.
export { buildCatalogue } from '../../server/src/catalogue/catalogue.ts';
export { findRecord } from '../../server/src/catalogue/look-up.ts';
export { importInThread } from '../../server/src/sources/import-in-thread.ts';
export { bundledCatalogue, readStored } from '../../server/src/sources/load-catalogue.ts';
