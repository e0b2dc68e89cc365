import { kept } from './kept.ts';

/** Whether a tag or number is the skeleton's "X.yyy", "ITU-T X.xxxx": a place for a number, which the rule `placeholder` tells of. */
export const isSkeletonName = kept((name) => /(?:^|[\s\u00a0])[A-Z]\.(?:x{2,6}|y{2,6}|z{2,6}|n{2,6})$/i.test(name));
