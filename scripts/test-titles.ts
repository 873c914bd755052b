// Reads the titles of tests from their source, without running them.
import ts from 'typescript'

export interface TestTitle {
  /** As written; what a template puts in is shown as "…". */
  text: string
  /** Whether a title from a run is this one, whatever a template or a wrapper (`onBothDatabases('…', …)`) put in or around it. */
  matches: (title: string) => boolean
}

const inPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const titleOf = (literal: ts.Expression | undefined): TestTitle | undefined => {
  if (!literal) return undefined
  if (ts.isStringLiteralLike(literal)) return { text: literal.text, matches: (title) => title.includes(literal.text) }
  if (!ts.isTemplateExpression(literal)) return undefined
  const parts = [literal.head.text, ...literal.templateSpans.map((span) => span.literal.text)]
  const pattern = new RegExp(parts.map(inPattern).join('[^]*'))
  return { text: parts.join('…'), matches: (title) => pattern.test(title) }
}

/** A test is a call with a title first and what it does last; a `describe` only groups, and its title is not a test's. */
const isTest = ({ expression, arguments: given }: ts.CallExpression): boolean => {
  const last = given.at(-1)
  if (given.length < 2 || !last || !(ts.isArrowFunction(last) || ts.isFunctionExpression(last))) return false
  return !(ts.isIdentifier(expression) && ['describe', 'suite'].includes(expression.text))
}

export const testTitles = (source: string): TestTitle[] => {
  const found: TestTitle[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node)) {
      const title = titleOf(node.arguments[0])
      if (title) found.push(title)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest))
  return found
}
