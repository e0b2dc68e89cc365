/** Nobody types any more when nothing was typed for so long, in ms. */
const QUIET = 300;
/** The next keystroke is expected no sooner than the quickest of so many before it. */
const REMEMBERED = 8;
/** So long, in ms, the answer to a keystroke takes to be told and shown. */
const SETTLING = 3;
/** Two changes in less, in ms, are one: an editor tells some of them apart. */
const TOGETHER = 5;
/** The next file may take so many times as long as the last one. */
const LONGER = 1.5;
/** How soon the next keystroke may come, in ms, as long as it is not known how quickly someone types. */
const FIRST_EXPECTED = 50;
/** How long after a keystroke a file is begun in any case, in ms, so that the reading never stands still. */
const SHORTEST = 10;

/**
 * When drafts may be read in the background while someone types. A thread that reads takes the processor from a keystroke that comes
 * meanwhile, whatever its priority. So files are begun right after a keystroke, when the next one is farthest away, and not when it is due;
 * and freely once nobody types. Times are in ms, of any clock that goes forward.
 */
export class ReadingPace {
  #last = -Infinity;
  #between: readonly number[] = [];
  #cost = 0;
  #wake: (() => void) | undefined;

  /** A file took so long, in ms. */
  took(cost: number): void {
    this.#cost = cost;
  }

  /** Something was typed. Who waits may go on. */
  typed(now: number): void {
    const since = now - this.#last;
    if (since < TOGETHER) return;
    this.#between = since < QUIET ? [...this.#between, since].slice(-REMEMBERED) : [];
    this.#last = now;
    this.#wake?.();
  }

  isQuiet(now: number): boolean {
    return now - this.#last >= QUIET;
  }

  /** How long nothing is to be begun unless something is typed; 0 for a good moment. */
  delay(now: number): number {
    const since = now - this.#last, expected = this.#between.length > 0 ? Math.min(...this.#between) : FIRST_EXPECTED, span = Math.max(SHORTEST, expected - this.#cost * LONGER);
    if (since < SETTLING) return SETTLING - since;
    return since < span || since >= QUIET ? 0 : QUIET - since;
  }

  /** Resolves at the next good moment. */
  async goodMoment(now: () => number): Promise<void> {
    for (let delay = this.delay(now()); delay > 0; delay = this.delay(now())) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, delay).unref();
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = undefined;
    }
  }
}
