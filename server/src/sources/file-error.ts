/** What the system's codes mean, for people. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file', ENOTDIR: 'a part of its path is no folder', EEXIST: 'a part of its path is no folder', EISDIR: 'it is a folder', ENOTFILE: 'it is no ordinary file',
  EACCES: 'permission denied', EPERM: 'permission denied', ELOOP: 'its links lead in a circle', EROFS: 'the disk is read-only', ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open', ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text',
};

/** Why Node could not read or write a file, for a person. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error && error.message !== '' ? error.message : code || String(error));
}
