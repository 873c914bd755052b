export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string
  text: string
}

export interface Rule {
  name: string
  /** What to do instead. */
  wayOut: string
  applies: (path: string) => boolean
  /** What is wrong in the file, one short phrase each. `paths` are all files there are. */
  find: (file: SourceFile, paths: ReadonlySet<string>) => string[]
  /** Files that must be found, so that a rule that finds nothing any more is noticed. */
  bad: SourceFile[]
  /** Near misses that must pass. */
  good: SourceFile[]
}

export const isTestCode = (path: string): boolean => path.endsWith('.test.ts') || /\/(testing|proof)\//.test(path)
export const isGenerated = (path: string): boolean => /(^|\/)generated\/|\.generated\.|\/locales\//.test(path)
/** The rules and their samples hold what they forbid. */
export const isTidyItself = (path: string): boolean => path === 'tidy.test.ts' || path.startsWith('scripts/tidy/')
export const isCode = (path: string): boolean => /\.(ts|js|css|html|sh)$/.test(path) && !isTidyItself(path)

/** One line per file that breaks the rule, and how to mend it. */
export const complaints = (rule: Rule, files: SourceFile[], paths: ReadonlySet<string>): string[] =>
  files
    .filter(({ path }) => rule.applies(path))
    .flatMap((file) => rule.find(file, paths).map((what) => `${file.path}: ${what}\n  rule: ${rule.name}\n  instead: ${rule.wayOut}`))
