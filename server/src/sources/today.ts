/** The user's day, by the machine's clock and where it is: at midnight in Geneva, not in Greenwich. ISO 8601. */
export function today(now: Date = new Date()): string {
  return [now.getFullYear().toString().padStart(4, '0'), ...[now.getMonth() + 1, now.getDate()].map((part) => part.toString().padStart(2, '0'))].join('-');
}
