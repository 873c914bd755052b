// What a file imports, read from its syntax.
import ts from 'typescript'

export interface Import {
  from: string
  /** `import type`: gone at run time. An `import { type X }` still loads the module. */
  typeOnly: boolean
  names: string[]
}

const read = (node: ts.Node): Import | undefined => {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const named = node.importClause?.namedBindings
    const names = named && ts.isNamedImports(named) ? named.elements.map(({ name, propertyName }) => (propertyName ?? name).text) : []
    return { from: node.moduleSpecifier.text, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword, names }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return { from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, names: [] }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [target] = node.arguments
    if (target && ts.isStringLiteralLike(target)) return { from: target.text, typeOnly: false, names: [] }
  }
  return undefined
}

export const importsOf = (text: string): Import[] => {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const one = read(node)
    if (one) found.push(one)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest))
  return found
}
