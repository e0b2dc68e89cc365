/**
 * As much of an item's detail as leaves its label whole in VS Code's list. The list has about 53 characters of the detail's size, of which
 * one of the label takes 1.2, and gives the detail at most 39; where that is longer, both are cut.
 */
export function fitted(label: string, detail: string): string {
  const width = Math.min(39, Math.max(14, Math.floor(53 - 1.2 * label.length)));
  return detail.length <= width ? detail : `${detail.slice(0, width - 1).replace(/[ –]+$/, '')}…`;
}
